import { text } from '$lib/fields';
import type { Draft } from '../draft';
import type { Effect } from '../effect';
import { keyOf } from '../wire';

interface Hand {
  person: string;
}

/** What people do at a meeting as it will look once the server has it. */
export const meetingCommands: Record<string, Effect> = {
  'answer-invitation': (draft, { answer, note }, at) =>
    attendee(draft, draft.actor.person, at, { answer, note }),
  'mark-present': (draft, { person, present }, at) => attendee(draft, text(person), at, { present }),
  'raise-hand': (draft, { raised, person }) =>
    draft.change('run', ({ hands }) => {
      const whose = text(person) || draft.actor.person;
      const others = (hands as Hand[]).filter((hand) => hand.person !== whose);
      return { hands: raised ? [...others, { person: whose }] : others };
    }),
};

/** Ticking off is seen at once. */
export const leerlabCommands: Record<string, Effect> = {
  'finish-action': (draft, { action, done }, at) =>
    draft.change(`action/${text(action)}`, { done: done ? { by: draft.actor.person, at } : undefined }),
};

function attendee(draft: Draft, person: string, at: string, fields: Record<string, unknown>): void {
  const id = `attendee/${keyOf(person)}`;
  draft.add(id, at, { person });
  draft.change(id, fields);
}
