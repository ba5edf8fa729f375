import { ChangeSet, Text, type ChangeSpec } from '@codemirror/state';
import { diffWordsWithSpace } from 'diff';

/** What makes one text out of another, word by word, when nobody remembers how it was done. */
export function changeTo(from: Text, to: string): ChangeSet {
  const changes: ChangeSpec[] = [];
  let at = 0;
  for (const { value, added, removed } of diffWordsWithSpace(from.toString(), to)) {
    if (added) changes.push({ from: at, insert: value });
    else if (removed) changes.push({ from: at, to: at + value.length });
    if (!added) at += value.length;
  }
  return ChangeSet.of(changes, from.length);
}

/** What someone put in, for when it can't be placed any more. */
export function wordsIn(changes: ChangeSet): string {
  const words: string[] = [];
  changes.iterChanges((_fromA, _toA, _fromB, _toB, inserted) => {
    if (inserted.length > 0) words.push(inserted.toString());
  });
  return words.join('\n').trim();
}
