import { language } from './i18n/text.svelte';

/**
 * When something takes place, by the clock of Amsterdam (`2026-12-03T15:30`, no offset), or whole days with both ends included. It reads
 * the same wherever the reader is.
 */
export type When = TimedWhen | DaysWhen;

export interface TimedWhen {
  start: string;
  end: string;
}

export interface DaysWhen {
  from: string;
  to: string;
}

const minute = 60_000;
const day = 24 * 60 * minute;
const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
const date = /^\d{4}-\d{2}-\d{2}$/;

const says = (value: unknown, form: RegExp): value is string => typeof value === 'string' && form.test(value);

export const isTimed = (when: When): when is TimedWhen => 'start' in when;

/** A document's `when`; nothing when it is none. */
export function whenOf(value: unknown): When | undefined {
  const { start, end, from, to } = (value ?? {}) as Record<string, unknown>;
  if (says(start, time) && says(end, time)) return { start, end };
  return says(from, date) && says(to, date) ? { from, to } : undefined;
}

// As if the wall were in UTC: then no zone of the machine, and no summer time, ever moves it.
const onWall = (local: string): Date => new Date(local.length > 10 ? `${local}:00Z` : `${local}T00:00:00Z`);

export const firstDay = (when: When): string => (isTimed(when) ? when.start.slice(0, 10) : when.from);

/** The last day that it touches; what ends at midnight does not touch the day that begins then. */
export const lastDay = (when: When): string =>
  isTimed(when) ? wall(new Date(onWall(when.end).getTime() - minute)).slice(0, 10) : when.to;

const wall = (date: Date): string => date.toISOString().slice(0, 16);

/** The days that it touches. */
export function daysOf(when: When): string[] {
  const days: string[] = [];
  for (let at = onWall(firstDay(when)); at <= onWall(lastDay(when)); at = new Date(at.getTime() + day))
    days.push(wall(at).slice(0, 10));
  return days;
}

/** Later (or earlier) by the clock on the wall. */
export const later = (local: string, minutes: number): string =>
  wall(new Date(onWall(local).getTime() + minutes * minute));

/** Minutes between two times on the wall. */
export const minutesBetween = (start: string, end: string): number =>
  (onWall(end).getTime() - onWall(start).getTime()) / minute;

const amsterdam = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** What clocks in Amsterdam show at an instant. */
export const wallOf = (instant: Date): string => amsterdam.format(instant).replace(' ', 'T');

// Amsterdam is one or two hours ahead; summer time is tried first, so that of an hour that comes twice it is the first.
const instants = (local: string): Date[] =>
  [2, 1]
    .map((hours) => new Date(onWall(local).getTime() - hours * 60 * minute))
    .filter((instant) => wallOf(instant) === local);

/** Whether clocks ever show this time: in spring an hour is left out. */
export const exists = (local: string): boolean => instants(local).length > 0;

/** Whether clocks show this time twice: in autumn an hour comes again. */
export const isTwice = (local: string): boolean => instants(local).length > 1;

/** The instant of a time on the wall; one that no clock shows counts from the hour before. */
export const instantOf = (local: string): Date =>
  instants(local)[0] ?? new Date(onWall(local).getTime() - 60 * minute);

export const begins = (when: When): Date => instantOf(isTimed(when) ? when.start : `${when.from}T00:00`);

export const ends = (when: When): Date =>
  instantOf(isTimed(when) ? when.end : later(`${when.to}T00:00`, 24 * 60));

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(language() === 'nl' ? 'nl-NL' : 'en-GB', { timeZone: 'UTC', ...options });

const dayOptions = { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' } as const;
const clock = (local: string): string => local.slice(11);

/** "do 3 december 2026" */
export const dayText = (local: string): string => format(dayOptions).format(onWall(local));

/** "do 3 dec 2026" */
export const shortDayText = (local: string): string =>
  format({ ...dayOptions, month: 'short' }).format(onWall(local));

/** "15:30 - 17:00"; nothing for whole days. */
export const clockText = (when: When): string =>
  isTimed(when) ? `${clock(when.start)} \u2013 ${clock(when.end)}` : '';

/** "do 3 december 2026, 15:30 - 17:00", "do 3 - vr 4 december 2026". */
export function whenText(when: When): string {
  const [first, last] = [firstDay(when), lastDay(when)];
  if (first === last) return [dayText(first), clockText(when)].filter(Boolean).join(', ');
  return isTimed(when)
    ? `${dayText(first)}, ${clock(when.start)} \u2013 ${dayText(when.end)}, ${clock(when.end)}`
    : format(dayOptions).formatRange(onWall(first), onWall(last));
}
