/** What stands right before a place in the order of a log. */
export interface Placed {
  created: number;
  at: string;
}

/**
 * The number from which everything was placed at or after an instant, found by halving: a log has no index by date, but
 * what came later has a later date.
 * @param head the log's highest number
 * @param before reads the newest that came before a number
 */
export async function firstSince(
  instant: Date,
  head: number,
  before: (created: number) => Promise<Placed | undefined>,
): Promise<number> {
  // Below `low` everything is earlier, from `high` on nothing is.
  let [low, high] = [1, head + 1];
  while (low < high) {
    const middle = low + Math.ceil((high - low) / 2);
    const found = await before(middle);
    if (!found || found.created < low || Date.parse(found.at) < instant.getTime()) low = middle;
    else high = found.created;
  }
  return low;
}
