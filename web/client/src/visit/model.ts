import type { ViewDoc } from '$lib/live/draft';
import { keyOf } from '$lib/live/wire';
import { me, myself } from '$lib/me.svelte';
import { begins, whenOf, type When } from '$lib/when';

export type VisitState = 'planned' | 'closed' | 'cancelled';

/** A lesson visit as its own grain has it. */
export interface Visit extends ViewDoc {
  origin: string;
  visitor: string;
  visited: string;
  when: When;
  lesson?: string;
  place?: { address?: string };
  state: VisitState;
  goal?: string;
  reason?: string;
}

/** A lesson visit as it stands among one's own things. */
export interface OwnVisit {
  key: string;
  created: number;
  leerlab: string;
  with: string;
  visits: boolean;
  when: When;
  state: VisitState;
  lesson?: string;
  feedForward?: string;
}

/** One's own, the first to come first. */
export const ownVisits = (): OwnVisit[] =>
  myself()
    .all('visit')
    .flatMap((doc) => {
      const summary = doc.summary as Omit<OwnVisit, 'key' | 'created'>;
      const when = whenOf(summary.when);
      return when ? [{ ...summary, when, key: keyOf(doc.id), created: doc.created }] : [];
    })
    .sort((a, b) => begins(a.when).getTime() - begins(b.when).getTime());

/** What the talk after the last visit between these two ended with: the next goal starts from it. */
export const lastFeedForward = (visited: string, other: string): string =>
  ownVisits().findLast(
    (one) => one.state === 'closed' && one.with === other && one.visits === (visited !== me().id),
  )?.feedForward ?? '';

export const observed = ['situation', 'pupils', 'effect'] as const;
export const threeParts = ['feedUp', 'feedBack', 'feedForward'] as const;
