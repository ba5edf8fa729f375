import { text } from '$lib/fields';
import type { Effect } from '../effect';

export const exampleCommands: Record<string, Effect> = {
  // Written on an older version it becomes a text beside the present one; the server says so.
  'edit-part': (draft, command, at) => {
    const id = `part/${text(command.part)}`;
    if (draft.get(id)?.version === command.version)
      draft.change(id, { text: command.text, by: draft.actor.person, at });
  },
  'show-school': (draft, command) =>
    draft.change(`school/${text(command.school).slice('school/'.length)}`, { shown: command.shown }),
  'link-entry': (draft, command) => draft.change(`evidence/${text(command.entry)}`, { parts: command.parts }),
  'unlink-entry': (draft, command) => draft.remove(`evidence/${text(command.entry)}`),
};
