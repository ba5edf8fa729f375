import { live } from '$lib/live';
import { realPace } from '$lib/live/pace';
import { me, myself } from '$lib/me.svelte';
import { Concepts } from './concepts.svelte';
import { thisDevice } from './device';

let current: Concepts | undefined;

/** The drafts of who is signed in; made in a component that is there for as long as that lasts. */
export function openConcepts(): Concepts {
  const { id } = me();
  current = new Concepts({
    person: myself(),
    device: thisDevice(id),
    pace: realPace,
    online: () => live().connection.state === 'live' || live().connection.state === 'polling',
    ask: (type, fields) => live().ask(id, type, fields),
    send: (type, fields) => void live().send(id, type, fields),
  });
  current.attend();
  return current;
}

export function concepts(): Concepts {
  if (!current) throw new Error('Nobody is signed in');
  return current;
}
