import { loadDraft, saveDraft } from '$lib/drafts';
import { newId } from '$lib/live/ids';
import { present } from '$lib/fields';
import { filledIn, type EntryKind, type Practice, type Visibility } from '$lib/log';
import { me } from '$lib/me.svelte';

/** An entry that is being written. */
export interface EntryDraft {
  kind: EntryKind;
  text: string;
  visibility: Visibility;
  /** In whose name, when one works at more than one school. */
  school: string;
  practice: Practice;
}

export const emptyDraft = (schools: readonly string[], school = ''): EntryDraft => ({
  kind: 'note',
  text: '',
  visibility: 'leerlab',
  school: schools.length === 1 ? (schools[0] ?? '') : school,
  practice: {},
});

/** The command's fields: the new entry has its id from here. */
export const entryFields = (draft: EntryDraft, schools: readonly string[]): Record<string, unknown> =>
  present({
    entry: newId(),
    kind: draft.kind,
    text: draft.text.trim(),
    visibility: draft.visibility,
    school: schools.length > 1 ? draft.school : undefined,
    practice: filledIn(draft.practice),
    writtenAt: new Date().toISOString(),
  });

export const keptDraft = (log: string): EntryDraft | undefined => loadDraft<EntryDraft>(me().id, log);

export const keepDraft = (log: string, draft: EntryDraft): void =>
  saveDraft(me().id, log, draft.text.trim() || filledIn(draft.practice) ? draft : undefined);
