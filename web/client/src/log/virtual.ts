/** Where each of a long list begins, in pixels, and behind the last one where it ends. */
export function offsets(ids: readonly string[], height: (id: string) => number): Float64Array {
  const begins = new Float64Array(ids.length + 1);
  for (const [index, id] of ids.entries()) begins[index + 1] = begins[index]! + height(id);
  return begins;
}

/** The last one that begins at or above this height. */
export function at(begins: Float64Array, height: number): number {
  let [low, high] = [0, Math.max(0, begins.length - 2)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (begins[middle]! <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}

export interface Range {
  first: number;
  /** The first one that no longer counts. */
  end: number;
}

/** Which of them show between two heights. */
export function between(begins: Float64Array, top: number, bottom: number): Range {
  if (begins.length < 2) return { first: 0, end: 0 };
  return { first: at(begins, top), end: at(begins, bottom) + 1 };
}

export const covers = (outer: Range, inner: Range): boolean =>
  outer.first <= inner.first && inner.end <= outer.end;

export interface Row {
  id: string;
  index: number;
  /** The height of those between the row before and this one, which are not there. */
  gap: number;
}

/** Those of a range, with the ones that have to stay wherever they are. */
export function rows(
  ids: readonly string[],
  begins: Float64Array,
  range: Range,
  staying: readonly number[],
): Row[] {
  const within = Array.from(
    { length: Math.max(0, range.end - range.first) },
    (_, step) => range.first + step,
  );
  const all = [...new Set([...staying, ...within])].filter((index) => index >= 0 && index < ids.length);
  all.sort((a, b) => a - b);
  return all.map((index, place) => ({
    id: ids[index]!,
    index,
    gap: begins[index]! - (place === 0 ? 0 : begins[all[place - 1]! + 1]!),
  }));
}

/** What stands below the last of the rows and is not there. */
export const below = (begins: Float64Array, shown: readonly Row[]): number =>
  begins.at(-1)! - (shown.length > 0 ? begins[shown.at(-1)!.index + 1]! : 0);
