import { present } from '$lib/fields';
import { newId } from '$lib/live/ids';
import type { ViewDoc } from '$lib/live/draft';
import { keyOf } from '$lib/live/wire';
import { filledIn, type EntryKind, type Practice, type Visibility } from '$lib/log';

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
  tags: string[];
}

/** A concept as the person's own grain has it. */
export interface ConceptDoc extends ViewDoc {
  log: string;
  entryKind: EntryKind;
  text: string;
  visibility: Visibility;
  school?: string;
  practice?: Practice;
  tags?: string[];
  saved: string;
}

export const emptyDraft = (schools: readonly string[], school = ''): EntryDraft => ({
  id: newId(),
  kind: 'note',
  text: '',
  visibility: 'leerlab',
  school: schools.length === 1 ? (schools[0] ?? '') : school,
  practice: {},
  tags: [],
});

export const draftOf = (doc: ConceptDoc): EntryDraft => ({
  id: keyOf(doc.id),
  kind: doc.entryKind,
  text: doc.text,
  visibility: doc.visibility,
  school: doc.school ?? '',
  practice: doc.practice ?? {},
  tags: doc.tags ?? [],
});

/** What was filled in beforehand says nothing yet. */
export function practiceOf({ practice }: EntryDraft): Practice | undefined {
  const filled = filledIn(practice) ?? {};
  const said = Object.keys(filled).some((field) => field !== 'date' && field !== 'school');
  return said ? filled : undefined;
}

export const saysSomething = (draft: EntryDraft): boolean =>
  draft.text.trim() !== '' || practiceOf(draft) !== undefined;

/** What both a concept and its entry say. */
const said = (draft: EntryDraft): Record<string, unknown> => ({
  visibility: draft.visibility,
  practice: practiceOf(draft),
  tags: draft.tags.length > 0 ? draft.tags : undefined,
});

/** The fields of `save-concept`, but for its rev. */
export const conceptFields = (log: string, draft: EntryDraft): Record<string, unknown> =>
  present({
    ...said(draft),
    concept: draft.id,
    log,
    entryKind: draft.kind,
    text: draft.text,
    school: draft.school || undefined,
  });

/** The fields of `add-entry`: the new entry has its id from the draft. */
export const entryFields = (draft: EntryDraft, schools: readonly string[]): Record<string, unknown> =>
  present({
    ...said(draft),
    entry: draft.id,
    kind: draft.kind,
    text: draft.text.trim(),
    school: schools.length > 1 ? draft.school : undefined,
    writtenAt: new Date().toISOString(),
  });

/** Equal for drafts that say the same. */
export const contentOf = (draft: EntryDraft): string =>
  JSON.stringify([
    draft.kind,
    draft.text,
    draft.visibility,
    draft.school,
    draft.tags,
    sorted(practiceOf(draft)),
  ]);

const sorted = (practice: Practice | undefined): unknown =>
  practice && Object.entries(practice).sort(([a], [b]) => a.localeCompare(b));
