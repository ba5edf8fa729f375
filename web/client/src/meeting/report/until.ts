import { ask } from '$lib/live/http';

const daysToAmend = 5;
const reach = 60;

/** A day of the leerlab (docs/protocol.md, "School days"). */
interface LabDay {
  day: string;
  /** Schools with an ordinary school day. */
  open: number;
  /** All schools. */
  of: number;
  /** Those for which it is none, and why. */
  but: readonly { state: 'busy' | 'closed' | 'unknown' }[];
}

/** The fifth day from tomorrow on which there is school somewhere in the leerlab; by weekdays where nobody knows. */
export async function lastDayFor(origin: string, today: string): Promise<string> {
  const to = plus(today, reach);
  const shut = await shutDays(origin, plus(today, 1), to);
  let [day, left] = [today, daysToAmend];
  while (left > 0 && day < to) {
    day = plus(day, 1);
    if (isWeekday(day) && !shut.has(day)) left--;
  }
  return day;
}

/** Days on which all of the leerlab's schools are known to be closed. */
async function shutDays(origin: string, from: string, to: string): Promise<Set<string>> {
  if (!origin.startsWith('leerlab/')) return new Set();
  const query = new URLSearchParams({ leerlab: origin, from, to });
  const known = await ask<{ days: LabDay[] }>(`/api/school-days?${query}`).catch(() => ({ days: [] }));
  return new Set(known.days.filter(isShut).map(({ day }) => day));
}

const isShut = ({ open, of, but }: LabDay): boolean =>
  of > 0 && open === 0 && but.every(({ state }) => state === 'closed');

const plus = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const isWeekday = (day: string): boolean => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
