import type { Effect } from '../effect';
import { text } from '$lib/fields';

type Reactions = Record<string, string[] | undefined>;

/** Puts a person's reaction on or off, leaving the others as they are. */
function withReaction(reactions: Reactions, reaction: string, person: string, on: boolean): Reactions {
  const others = (reactions[reaction] ?? []).filter((other) => other !== person);
  return { ...reactions, [reaction]: on ? [...others, person] : others };
}

export const react: Effect = (draft, command) => {
  const id = command.comment ? `comment/${text(command.comment)}` : `thread/${text(command.entry)}`;
  if (!command.comment && !draft.get(id))
    draft.add(id, '', { parent: `entry/${text(command.entry)}`, comments: 0 });
  draft.change(id, (doc) => ({
    reactions: withReaction(
      (doc.reactions ?? {}) as Reactions,
      text(command.reaction),
      draft.actor.person,
      command.on === true,
    ),
  }));
};
