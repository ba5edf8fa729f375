import { live } from '$lib/live';
import type { ViewDoc } from '$lib/live/draft';
import type { Grain } from '$lib/live/grain.svelte';
import { typeOf } from '$lib/live/wire';
import { firstSince, type Placed } from './byDate';
import { everywhere, type Bounds } from './reach.svelte';

const hour = 3_600_000;

function clockAt(instant: Date): number {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Amsterdam',
    hour: '2-digit',
    minute: '2-digit',
  });
  const [hours = 0, minutes = 0] = format.format(instant).split(':').map(Number);
  return hours + minutes / 60;
}

/** The instant at which a day begins in the Netherlands. */
export function beginOf(day: string): Date {
  const noon = new Date(`${day}T12:00:00Z`);
  const begin = noon.getTime() - clockAt(noon) * hour;
  // On the two days on which the clock changes, noon is an hour nearer to or further from midnight.
  const off = clockAt(new Date(begin));
  return new Date(begin + (off > 12 ? 24 - off : -off) * hour);
}

export function dayAfter(day: string): string {
  const noon = new Date(`${day}T12:00:00Z`);
  noon.setUTCDate(noon.getUTCDate() + 1);
  return noon.toISOString().slice(0, 10);
}

const newestBefore =
  (log: Grain) =>
  async (created: number): Promise<Placed | undefined> => {
    const { docs } = await live().page(log.id, 'entry', { before: created, take: 1 });
    const [entry] = docs.filter((doc) => typeOf(doc.id) === 'entry');
    return entry && { created: entry.created, at: String(entry.at) };
  };

// What an earlier visit kept is there before the log's own number is.
const headOf = (log: Grain): number => Math.max(log.seq, ...log.all('entry').map(heldAt));
const heldAt = (doc: ViewDoc): number => (doc.pending ? 0 : doc.created);

/** The number from which entries were placed on or after a day. */
export const sinceDay = (log: Grain, day: string): Promise<number> =>
  firstSince(beginOf(day), headOf(log), newestBefore(log));

/** The part of a log that was placed on these days, both included. */
export async function boundsOf(log: Grain, period: { from?: string; to?: string }): Promise<Bounds> {
  const [from, to] = await Promise.all([
    period.from ? sinceDay(log, period.from) : everywhere.from,
    period.to && beginOf(dayAfter(period.to)) < new Date()
      ? sinceDay(log, dayAfter(period.to))
      : everywhere.to,
  ]);
  return { from, to };
}
