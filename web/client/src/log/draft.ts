import { loadDraft, saveDraft } from '$lib/drafts';
import { newId } from '$lib/live/ids';
import { present } from '$lib/fields';
import { filledIn, type EntryKind, type Practice, type Visibility } from '$lib/log';
import { me } from '$lib/me.svelte';

/** An entry that is being written. */
export interface EntryDraft {
  /** The key that the entry will have: what belongs to it can be kept under it before it is placed. */
  id: string;
  kind: EntryKind;
  text: string;
  visibility: Visibility;
  /** In whose name, when one works at more than one school. */
  school: string;
  practice: Practice;
}

export const emptyDraft = (schools: readonly string[], school = ''): EntryDraft => ({
  id: newId(),
  kind: 'note',
  text: '',
  visibility: 'leerlab',
  school: schools.length === 1 ? (schools[0] ?? '') : school,
  practice: {},
});

/** The command's fields: the new entry has its id from the draft. */
export const entryFields = (draft: EntryDraft, schools: readonly string[]): Record<string, unknown> =>
  present({
    entry: draft.id,
    kind: draft.kind,
    text: draft.text.trim(),
    visibility: draft.visibility,
    school: schools.length > 1 ? draft.school : undefined,
    practice: filledIn(draft.practice),
    writtenAt: new Date().toISOString(),
  });

export function keptDraft(log: string): EntryDraft | undefined {
  const kept = loadDraft<EntryDraft>(me().id, log);
  // Older drafts had no id yet.
  return kept && { ...kept, id: kept.id ?? newId() };
}

export const keepDraft = (log: string, draft: EntryDraft): void =>
  saveDraft(me().id, log, draft.text.trim() || filledIn(draft.practice) ? draft : undefined);
