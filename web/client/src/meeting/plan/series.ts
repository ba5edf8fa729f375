import { later } from '$lib/when';

export const rhythms = ['1', '2', '4', 'month'] as const;
export type Rhythm = (typeof rhythms)[number];

const most = 60;
const day = 24 * 60;

/** Days after another one; across summer time as across any other night. */
export const daysAfter = (date: string, days: number): string =>
  later(`${date}T00:00`, days * day).slice(0, 10);

/** Every day of a pattern, from the first up to and including the last. */
export function daysOf(from: string, to: string, rhythm: Rhythm): string[] {
  if (!from || !to || to < from) return [];
  const days: string[] = [];
  for (let index = 0; days.length < most; index++) {
    const next = rhythm === 'month' ? sameWeekday(from, index) : daysAfter(from, index * 7 * Number(rhythm));
    if (next > to) return days;
    days.push(next);
  }
  return days;
}

/** The same weekday of its week in a later month: the third Thursday. A fifth one that a month does not have is its last. */
function sameWeekday(from: string, months: number): string {
  const [year, month, date] = from.split('-').map(Number) as [number, number, number];
  const which = Math.floor((date - 1) / 7);
  const begin = new Date(Date.UTC(year, month - 1 + months, 1));
  const weekday = new Date(`${from}T00:00:00Z`).getUTCDay();
  const first = 1 + ((weekday - begin.getUTCDay() + 7) % 7);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const at = first + which * 7 > last ? first + (which - 1) * 7 : first + which * 7;
  return new Date(Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth(), at)).toISOString().slice(0, 10);
}

export interface LabDay {
  day: string;
  open: number;
  of: number;
  but: readonly { school: string; state: string }[];
}

/** A day of a pattern, and whether the schools have school then. */
export interface Proposed {
  day: string;
  open: number;
  of: number;
  known: boolean;
  wanted: boolean;
}

/** Wanted at first are the days on which every school has school, as far as that is known. */
export function judged(days: readonly string[], known: readonly LabDay[]): Proposed[] {
  const by = new Map(known.map((one) => [one.day, one]));
  return days.map((date) => {
    const found = by.get(date);
    if (!found || found.but.some(({ state }) => state === 'unknown'))
      return { day: date, open: found?.open ?? 0, of: found?.of ?? 0, known: false, wanted: false };
    return { day: date, open: found.open, of: found.of, known: true, wanted: found.open === found.of };
  });
}
