import { language, t } from './text.svelte';

const zone = 'Europe/Amsterdam';
const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(language() === 'nl' ? 'nl-NL' : 'en-GB', { timeZone: zone, ...options });

/** The day in the Netherlands, as 2026-11-03. */
export const dutchDay = (instant: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(instant);

/** "14:20", "gisteren 14:20", "3 nov 14:20", "3 nov 2025": as much as is needed to know when. */
export function moment(at: unknown, now = new Date()): string {
  const instant = new Date(String(at));
  if (Number.isNaN(instant.getTime())) return '';
  const clock = format({ hour: '2-digit', minute: '2-digit' }).format(instant);
  if (dutchDay(instant) === dutchDay(now)) return clock;
  if (dutchDay(instant) === dutchDay(new Date(now.getTime() - 86_400_000)))
    return `${t('time.yesterday')} ${clock}`;
  const sameYear = dutchDay(instant).slice(0, 4) === dutchDay(now).slice(0, 4);
  return sameYear
    ? `${format({ day: 'numeric', month: 'short' }).format(instant)} ${clock}`
    : format({ day: 'numeric', month: 'short', year: 'numeric' }).format(instant);
}

export const whole = (at: unknown): string =>
  format({ dateStyle: 'full', timeStyle: 'short' }).format(new Date(String(at)));

export const day = (date: unknown): string =>
  format({ day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(String(date)));

/** "3 nov 2025", where there is little room. */
export const shortDay = (date: unknown): string =>
  format({ day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(String(date)));

/** Days from one to another, both included: "3 november 2026", "3 - 7 november 2026". */
export function stretch(from: string, to: string): string {
  const dates = format({ day: 'numeric', month: 'long', year: 'numeric' });
  return from === to ? dates.format(new Date(from)) : dates.formatRange(new Date(from), new Date(to));
}

/** The claim of a writer is worth showing when it says something else than the server: offline, hours earlier. */
export const differs = (writtenAt: unknown, at: unknown): boolean =>
  Math.abs(Date.parse(String(writtenAt)) - Date.parse(String(at))) > 10 * 60_000;

/** "maandag 23 november 2026". */
export const dayInFull = (instant: Date): string => format({ dateStyle: 'full' }).format(instant);

/** The hour that clocks in the Netherlands show. */
export const hourOf = (instant: Date): number =>
  Number(
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' }).format(instant),
  );
