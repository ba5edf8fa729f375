import { live } from '$lib/live';
import type { Grain } from '$lib/live/grain.svelte';
import { newId } from '$lib/live/ids';
import { realPace } from '$lib/live/pace';
import { me } from '$lib/me.svelte';
import { Keeper } from './keeper';
import { IndexedDbTyping } from './shelf';
import { Sync } from './sync.svelte';

/** The two ends of a shared text on this page: typing goes out, what others do comes in, nothing gets lost on the way. */
export function openText(grain: Grain): { sync: Sync; close: () => void } {
  const keeper =
    'indexedDB' in window && 'locks' in navigator
      ? new Keeper(new IndexedDbTyping(me().id), newId(), grain.id)
      : undefined;
  const sync = new Sync({
    grain,
    line: () => live().line,
    read: (query) => live().page(grain.id, 'past', query),
    pace: realPace,
    ...(keeper && { keeper }),
  });
  const settle = grain.onframe;
  grain.onframe = (frame) => {
    settle(frame);
    sync.take(frame);
  };
  const rest = () => sync.rest();
  document.addEventListener('visibilitychange', rest);
  window.addEventListener('pagehide', rest);
  return {
    sync,
    close: () => {
      grain.onframe = settle;
      document.removeEventListener('visibilitychange', rest);
      window.removeEventListener('pagehide', rest);
      sync.close();
    },
  };
}
