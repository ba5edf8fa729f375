import type { ViewDoc } from '$lib/live/draft';
import type { Grain } from '$lib/live/grain.svelte';
import { keyOf } from '$lib/live/wire';
import { myself } from '$lib/me.svelte';
import { begins, whenOf, type TimedWhen, type When } from '$lib/when';

export interface Place {
  address?: string;
  online?: string;
}

/** A talk of the asker and an expert: times to choose from, and the one that was chosen. */
export interface AppointmentDoc extends ViewDoc {
  by: string;
  times: TimedWhen[];
  place?: Place;
  state: 'offered' | 'planned' | 'declined' | 'cancelled';
  chosen?: TimedWhen;
  reason?: string;
}

/** One of our own, as it stands among our own things. */
export interface OwnAppointment {
  key: string;
  request: string;
  with: string;
  when: When;
  state: 'planned' | 'cancelled';
}

export const appointmentsOf = (grain: Grain): AppointmentDoc[] =>
  (grain.all('appointment') as AppointmentDoc[]).sort((a, b) => b.created - a.created);

/** Our own that take place, the first to come first. */
export const ownAppointments = (): OwnAppointment[] =>
  myself()
    .all('appointment')
    .flatMap((doc) => {
      const summary = doc.summary as Omit<OwnAppointment, 'key'>;
      const when = whenOf(summary.when);
      return when && summary.state === 'planned' ? [{ ...summary, when, key: keyOf(doc.id) }] : [];
    })
    .sort((a, b) => begins(a.when).getTime() - begins(b.when).getTime());
