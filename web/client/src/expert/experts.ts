import { dutchDay } from '$lib/i18n/time';
import type { Grain } from '$lib/live/grain.svelte';
import { awaitsAnswer, type Queued } from './model';

export interface Off {
  from: string;
  to: string;
  what?: string;
}

/** Someone of a pool, with what they have in hand. */
export interface Expert {
  person: string;
  subjects?: string;
  days?: number;
  off: Off[];
  coordinator: boolean;
  /** Unanswered requests. */
  load: number;
  away: boolean;
}

/** Who answers here, least busy first, who is away last. */
export function expertsOf(pool: Grain, now = new Date()): Expert[] {
  const today = dutchDay(now);
  const queue = pool.all('expert-request') as Queued[];
  return pool
    .all('expert')
    .filter(({ ended }) => !ended)
    .map((doc): Expert => {
      const off = (doc.off as Off[] | undefined) ?? [];
      return {
        person: String(doc.person),
        ...(typeof doc.subjects === 'string' ? { subjects: doc.subjects } : {}),
        ...(typeof doc.days === 'number' ? { days: doc.days } : {}),
        off,
        coordinator: doc.coordinator === true,
        load: queue.filter(({ summary }) => summary.expert === doc.person && awaitsAnswer(summary.state))
          .length,
        away: off.some(({ from, to }) => from <= today && today <= to),
      };
    })
    .sort((a, b) => Number(a.away) - Number(b.away) || a.load - b.load || a.person.localeCompare(b.person));
}
