import { contentOf, draftOf, type ConceptDoc, type EntryDraft } from './draft';

/** A draft as this device keeps it, and what it knows of the server's copy. */
export interface Kept {
  log: string;
  draft: EntryDraft;
  /** The rev of the server's copy as we knew it; 0 when it has none. */
  rev: number;
  /** What that copy said. */
  known: string;
  /** What we sent last, of which the answer may have got lost. */
  sent?: string;
  /** When it was last written on, by this device's clock. */
  at: string;
}

/** What became of a draft: taken over from another device, or gone on under another key beside what that device wrote. */
export type Note = 'taken' | 'forked';

export interface Outcome {
  kept: Kept | undefined;
  note?: Note;
}

export const isDirty = (kept: Kept): boolean => contentOf(kept.draft) !== kept.known;

/**
 * Brings what this device keeps together with what the server has now. Words of two devices never replace each other: when both wrote,
 * ours goes on as a draft of its own.
 */
export function reconcile(kept: Kept, doc: ConceptDoc | undefined, fresh: () => string): Outcome {
  if (!doc) return kept.rev === 0 ? { kept } : gone(kept, fresh);
  if (doc.rev === kept.rev) return { kept };
  const theirs = draftOf(doc);
  const content = contentOf(theirs);
  const met: Kept = { ...kept, rev: doc.rev, known: content };
  if (content === contentOf(kept.draft) || content === kept.sent) return { kept: met };
  return isDirty(kept) ? fork(kept, fresh) : { kept: { ...met, draft: theirs }, note: 'taken' };
}

// Placed or thrown away elsewhere.
const gone = (kept: Kept, fresh: () => string): Outcome =>
  isDirty(kept) ? fork(kept, fresh) : { kept: undefined };

function fork(kept: Kept, fresh: () => string): Outcome {
  const { log, draft, at } = kept;
  return { kept: { log, draft: { ...draft, id: fresh() }, rev: 0, known: '', at }, note: 'forked' };
}
