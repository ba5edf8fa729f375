import type { Effect } from '$lib/live/effect';
import type { Draft } from '$lib/live/draft';
import type { Command } from '$lib/live/wire';
import { pick, text } from '$lib/fields';
import { shownFiles, type AttachedFile } from './wire';

function owner(command: Command): string {
  const type = ['comment', 'message', 'entry'].find((one) => command[one]);
  return type ? `${type}/${text(command[type])}` : 'question';
}

const change = (draft: Draft, command: Command, how: (files: AttachedFile[]) => AttachedFile[]): void =>
  draft.change(owner(command), (doc) => ({ files: how((doc.files as AttachedFile[] | undefined) ?? []) }));

/** What commands about files do at once. */
export const fileCommands: Record<string, Effect> = {
  'attach-file': (draft, command) =>
    change(draft, command, (files) => [...files, ...(shownFiles(command) ?? [])]),
  'describe-file': (draft, command) =>
    change(draft, command, (files) =>
      files.map((file) =>
        file.id === command.file
          ? { ...file, alt: undefined, ...pick(command, 'name', 'alt', 'pupils') }
          : file,
      ),
    ),
  'remove-file': (draft, command) =>
    change(draft, command, (files) => files.filter((file) => file.id !== command.file)),
};
