import { present, text } from '$lib/fields';
import { fileCommands } from '$lib/files/optimistic';
import { shownFiles } from '$lib/files/wire';
import type { Draft } from '../draft';
import type { Effect } from '../effect';
import type { Command } from '../wire';

/** What was just said, before the server has it. */
function said(draft: Draft, command: Command, at: string, more: Record<string, unknown> = {}): void {
  const by = draft.actor.person;
  const side = draft.get('request')?.asker === by ? 'asker' : 'expert';
  draft.add(`message/${text(command.message)}`, at, {
    ...present({ text: command.text, by, side, files: shownFiles(command) }),
    ...more,
  });
}

export const requestCommands: Record<string, Effect> = {
  ...fileCommands,
  say: (draft, command, at) => said(draft, command, at),
  'answer-request': (draft, command, at) => said(draft, command, at, { answer: true }),
  'withdraw-message': (draft, command, at) =>
    draft.change(`message/${text(command.message)}`, { text: '', files: undefined, withdrawn: at }),
  'add-note': (draft, command, at) =>
    draft.add(`note/${text(command.note)}`, at, present({ text: command.text, by: draft.actor.person })),
};
