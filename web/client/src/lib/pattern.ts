import { exists, firstDay, type When } from './when';

/** "Every second Thursday, 15:30 to 17:00, from 3 December until May": how often, on which days, and till when. */
export interface Pattern {
  /** The first day that counts; the weeks are counted from its week. */
  from: string;
  /** The last day that counts. */
  until: string;
  /** Monday is 1, Sunday 7. */
  weekdays: readonly number[];
  /** Every so many weeks. */
  every: number;
  /** Without times: whole days. */
  start?: string;
  end?: string;
}

const day = 86_400_000;
const date = (text: string): number => Date.parse(`${text}T00:00:00Z`);
const text = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** The weekday of a date: Monday is 1, Sunday 7. */
export const weekdayOf = (of: string): number => new Date(date(of)).getUTCDay() || 7;

const mondayOf = (at: number): number => at - (weekdayOf(text(at)) - 1) * day;

/** The dates of a pattern in their order, never more than `most`; a time that the clock skips is left out. */
export function expand(pattern: Pattern, most: number): When[] {
  const { from, until, weekdays, every } = pattern;
  const found: When[] = [];
  if (!(every >= 1) || !from || !until) return found;
  for (let at = date(from); at <= date(until) && found.length < most; at += day) {
    const weeks = Math.round((mondayOf(at) - mondayOf(date(from))) / (7 * day));
    if (weekdays.includes(weekdayOf(text(at))) && weeks % every === 0)
      found.push(...onDay(pattern, text(at)));
  }
  return found;
}

function onDay({ start, end }: Pattern, of: string): When[] {
  if (!start || !end) return [{ from: of, to: of }];
  const when = { start: `${of}T${start}`, end: `${of}T${end}` };
  return exists(when.start) && exists(when.end) ? [when] : [];
}

/** Those without a day on which `closed` says there is nothing to be had. */
export const without = (dates: readonly When[], closed: (of: string) => boolean): When[] =>
  dates.filter((when) => !closed(firstDay(when)));
