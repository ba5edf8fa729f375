import { diffWordsWithSpace } from 'diff';
import { practiceTexts, type Practice } from '$lib/log';

/** A piece of a text: as it was, gone, or new. */
export interface Piece {
  text: string;
  change: 'same' | 'gone' | 'new';
}

interface Said {
  text: string;
  practice?: Practice;
}

/** What was written, with the practice fields below it under their names. */
export function wholeText({ text, practice }: Said, nameOf: (field: string) => string): string {
  const fields = practiceTexts.flatMap((field) => {
    const said = practice?.[field]?.trim();
    return said ? [`${nameOf(field)}: ${said}`] : [];
  });
  return [text, ...fields].join('\n\n');
}

/** What changed from one text to the next, word by word. */
export const differences = (before: string, after: string): Piece[] =>
  diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    change: added ? 'new' : removed ? 'gone' : 'same',
  }));
