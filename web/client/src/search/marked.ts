import type { Mark } from '$lib/search';

/** A stretch of a snippet: marked, or between the marks. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** A snippet in pieces, so that nothing of it is ever read as HTML. Marks that do not fit are left out. */
export function pieces(text: string, marks: readonly Mark[]): Piece[] {
  const all: Piece[] = [];
  let at = 0;
  for (const [start, length] of [...marks].sort(([a], [b]) => a - b)) {
    if (start < at || length <= 0 || start + length > text.length) continue;
    if (start > at) all.push({ text: text.slice(at, start), marked: false });
    all.push({ text: text.slice(start, start + length), marked: true });
    at = start + length;
  }
  if (at < text.length) all.push({ text: text.slice(at), marked: false });
  return all;
}
