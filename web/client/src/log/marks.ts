import type { Mark } from '$lib/search';

/** A text in pieces: those that were looked for, and what stands between them. */
export function pieces(text: string, marks: readonly Mark[]): { text: string; marked: boolean }[] {
  const found: { text: string; marked: boolean }[] = [];
  let end = 0;
  for (const [start, length] of [...marks].sort(([a], [b]) => a - b)) {
    if (start < end) continue;
    found.push({ text: text.slice(end, start), marked: false });
    found.push({ text: text.slice(start, start + length), marked: true });
    end = start + length;
  }
  return [...found, { text: text.slice(end), marked: false }].filter((piece) => piece.text !== '');
}
