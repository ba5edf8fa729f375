import type { Effect } from '../effect';
import type { Command } from '../wire';
import { pick, present, text } from '$lib/fields';
import { fileCommands } from '$lib/files/optimistic';
import { shownFiles } from '$lib/files/wire';
import { react } from './react';

const entry = (command: Command): string => `entry/${text(command.entry)}`;
const comment = (command: Command): string => `comment/${text(command.comment)}`;

const schoolOf = (named: unknown, schools: readonly string[]): unknown =>
  named ?? (schools.length === 1 ? schools[0] : undefined);

export const logCommands: Record<string, Effect> = {
  'add-entry': (draft, command, at) =>
    draft.add(entry(command), at, {
      kind: 'note',
      visibility: 'leerlab',
      version: 1,
      by: draft.actor.person,
      ...pick(command, 'kind', 'text', 'visibility', 'practice', 'tags', 'coWriters', 'writtenAt'),
      ...present({ school: schoolOf(command.school, draft.actor.schools), files: shownFiles(command) }),
    }),

  'edit-entry': (draft, command, at) =>
    draft.change(entry(command), {
      ...pick(command, 'text', 'practice'),
      editedAt: at,
      editedBy: draft.actor.person,
    }),

  'change-kind': (draft, command) => draft.change(entry(command), pick(command, 'kind')),
  'change-visibility': (draft, command) => draft.change(entry(command), pick(command, 'visibility')),
  'tag-entry': (draft, command) => draft.change(entry(command), pick(command, 'tags')),
  'name-co-writers': (draft, command) => draft.change(entry(command), pick(command, 'coWriters')),
  'pin-entry': (draft, command) => draft.change(entry(command), pick(command, 'pinned')),

  'withdraw-entry': (draft, command, at) =>
    draft.change(entry(command), {
      text: '',
      practice: undefined,
      files: undefined,
      withdrawn: { by: draft.actor.person, at },
    }),

  'redact-entry': (draft, command, at) =>
    draft.change(entry(command), {
      text: '',
      practice: undefined,
      files: undefined,
      redacted: { by: draft.actor.person, at, reason: command.reason },
    }),

  'add-comment': (draft, command, at) => {
    draft.add(comment(command), at, {
      kind: 'plain',
      version: 1,
      parent: entry(command),
      by: draft.actor.person,
      ...pick(command, 'kind', 'text', 'writtenAt'),
      ...present({ school: schoolOf(undefined, draft.actor.schools), files: shownFiles(command) }),
    });
  },

  'edit-comment': (draft, command, at) =>
    draft.change(comment(command), { ...pick(command, 'text'), editedAt: at }),

  'withdraw-comment': (draft, command, at) =>
    draft.change(comment(command), { text: '', withdrawn: { by: draft.actor.person, at } }),

  'redact-comment': (draft, command, at) =>
    draft.change(comment(command), {
      text: '',
      redacted: { by: draft.actor.person, at, reason: command.reason },
    }),

  react,
  ...fileCommands,

  'resolve-report': (draft, command, at) =>
    draft.change(`report/${text(command.report)}`, { resolved: { by: draft.actor.person, at } }),
};
