import type { Grain } from './live/grain.svelte';
import type { Comment, Entry, Version } from './log';

/** A text stands beside the present one, made on an older version; the next version settles it. */
const isOpen = (doc: Entry | Comment): boolean => (doc.lastNumber ?? 0) > doc.version;

/** Texts of a person that did not become what everyone reads. Whoever writes the next version has seen both. */
export const conflictsOf = (log: Grain, doc: Entry | Comment, person: string): Version[] =>
  isOpen(doc)
    ? (log.all('version') as Version[]).filter(
        (version) =>
          version.of === doc.id && version.conflict && version.by === person && version.number > doc.version,
      )
    : [];

/** Such a text may be there of this person, also from before this page was opened. */
export const mayConflict = (doc: Entry | Comment, person: string): boolean =>
  isOpen(doc) && (doc.by === person || ((doc.coWriters as string[] | undefined) ?? []).includes(person));
