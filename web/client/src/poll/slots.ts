import { ask } from '$lib/live/http';
import { keyOf } from '$lib/live/wire';
import type { When } from '$lib/when';
import type { SchoolDay } from './schooldays.svelte';

/** A moment that the assistant proposes. */
export interface Slot {
  when: When;
  open: number;
  of: number;
  but: SchoolDay[];
  coach: 'there' | 'away' | 'none';
  /** Whose turn it is to be host. */
  host?: string;
}

export interface SlotWish {
  from: string;
  to: string;
  weekdays: readonly number[];
  /** Empty: whole days. */
  start: string;
  minutes: string;
}

interface Reply {
  slots: Slot[];
  unknown: { schoolYear: string }[];
}

/** The best first; and the school years of which nothing is proposed, because their holidays are not known. */
export async function propose(
  leerlab: string,
  { from, to, weekdays, start, minutes }: SlotWish,
): Promise<{ slots: Slot[]; unknown: string[] }> {
  const question = new URLSearchParams({ from, to, weekdays: weekdays.join(','), minutes, take: '8' });
  if (start) question.set('start', start);
  const { slots, unknown } = await ask<Reply>(`/api/leerlabs/${keyOf(leerlab)}/slots?${question}`);
  return { slots, unknown: unknown.map(({ schoolYear }) => schoolYear) };
}
