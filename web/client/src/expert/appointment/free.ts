import { dutchDay } from '$lib/i18n/time';
import { begins, ends, later, type TimedWhen, type When } from '$lib/when';

/** A stretch of days, both included. */
export interface Days {
  from: string;
  to: string;
}

export interface Availability {
  /** Days on which the expert is away, as the pool knows, and on which the programme does not work. */
  off: readonly Days[];
  /** The days of a week on which the expert works (ISO: Monday is 1); none: every working day. */
  weekdays: readonly number[];
  /** What stands in the expert's own calendar already. */
  busy: readonly When[];
}

const hours = ['09:00', '11:00', '13:30', '15:30'] as const;
const ahead = 28;
const day = 24 * 60;

const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

/** Times that an expert can offer from tomorrow on, by the clock of Amsterdam: no free days, nothing that meets what is there. */
export function freeTimes(there: Availability, minutes: number, take: number, now = new Date()): TimedWhen[] {
  const weekdays = there.weekdays.length > 0 ? there.weekdays : [1, 2, 3, 4, 5];
  const isOff = (date: string) => there.off.some(({ from, to }) => from <= date && date <= to);
  // By the calendar: a day on which clocks change has no 24 hours.
  const today = `${dutchDay(now)}T00:00`;
  return Array.from({ length: ahead }, (_, index) => later(today, (index + 1) * day).slice(0, 10))
    .filter((date) => weekdays.includes(weekdayOf(date)) && weekdayOf(date) < 6 && !isOff(date))
    .flatMap((date) => hours.map((hour) => timeAt(date, hour, minutes)))
    .filter((time) => !there.busy.some((other) => begins(time) < ends(other) && begins(other) < ends(time)))
    .slice(0, take);
}

export const timeAt = (date: string, hour: string, minutes: number): TimedWhen => {
  const start = `${date}T${hour}`;
  return { start, end: later(start, minutes) };
};

export const same = (one: TimedWhen, other: TimedWhen): boolean =>
  one.start === other.start && one.end === other.end;
