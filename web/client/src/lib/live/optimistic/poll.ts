import { text } from '$lib/fields';
import type { Draft } from '../draft';
import type { Effect } from '../effect';
import { keyOf, type Command } from '../wire';

interface Choice {
  option: string;
  answer?: string;
  by?: string;
}

/** Answers that change; those to other options stay. */
function answered(draft: Draft, command: Command, at: string, person: string, by?: string): void {
  const id = `answer/${keyOf(person)}`;
  const wishes = command.choices as Choice[];
  const before = (draft.get(id)?.choices ?? []) as Choice[];
  const choices = [
    ...before.filter(({ option }) => wishes.every((wish) => wish.option !== option)),
    ...wishes.filter((wish) => wish.answer).map((wish) => (by ? { ...wish, by } : wish)),
  ];
  const remark = typeof command.remark === 'string' ? { remark: command.remark.trim() || undefined } : {};
  if (draft.get(id)) draft.change(id, { choices, ...remark });
  else draft.add(id, at, { person, choices, ...remark });
}

export const pollCommands: Record<string, Effect> = {
  answer: (draft, command, at) => answered(draft, command, at, draft.actor.person),
  'answer-for': (draft, command, at) =>
    answered(draft, command, at, text(command.person), draft.actor.person),
};
