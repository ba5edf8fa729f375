import type { Doc } from '$lib/live/wire';

/** How often a work was opened, day by day; for its writers and who keeps the library. */
export interface Readings extends Doc {
  writers: string[];
  total: number;
  days: { day: string; count: number }[];
}

const month = 30 * 86_400_000;

/** In the last thirty days. */
export function lately(readings: Readings | undefined, now: Date): number {
  const from = new Date(now.getTime() - month).toISOString().slice(0, 10);
  return (readings?.days ?? []).filter(({ day }) => day > from).reduce((sum, { count }) => sum + count, 0);
}
