import { dutchDay } from '$lib/i18n/time';
import { ended, membersOf, type Member } from '$lib/leerlab';
import type { ViewDoc } from '$lib/live/draft';
import type { Grain } from '$lib/live/grain.svelte';
import { keyOf } from '$lib/live/wire';

/** Time of a week. */
export interface Effort {
  days?: number;
  hours?: number;
}

export interface TimeOff {
  from: string;
  to: string;
  what?: string;
}

export interface Shortage {
  asked: number;
  left: number;
}

/** How an appointment fits in the coach's time; not there when it does. */
export interface Fit {
  unsaid?: boolean;
  days?: Shortage;
  hours?: Shortage;
  off?: TimeOff[];
}

export type AppointmentState = 'open' | 'appointed' | 'declined' | 'withdrawn';

export interface SchoolAnswer {
  school: string;
  agrees: boolean;
  at: string;
  by?: string;
  reason?: string;
  /** Of an answer that was written down later. */
  on?: string;
}

export interface Appointment extends ViewDoc {
  person: string;
  by: string;
  at: string;
  school?: string;
  effort: Effort;
  form: string;
  start: string;
  end?: string;
  handOver?: string;
  state: AppointmentState;
  answers: SchoolAnswer[];
  candidate?: { accepts: boolean; at: string; reason?: string };
  withdrawn?: { by: string; at: string; reason: string };
  appointed?: string;
  member?: string;
  recorded?: { by: string; at: string; note: string };
  fit?: Fit;
}

/** An appointment as the coach's own grain has it. */
export interface Engagement {
  leerlab: string;
  name: string;
  question: string;
  state: AppointmentState;
  effort: Effort;
  form: string;
  start: string;
  end?: string;
  school?: string;
  agreed: number;
  schools: number;
  accepted: boolean;
}

export interface Coaching extends ViewDoc {
  engagement: Engagement;
  fit?: Fit;
}

export interface CoachDoc extends ViewDoc {
  person: string;
  days?: number;
  hours?: number;
  off: TimeOff[];
  said?: string;
}

/** Newest first. */
export const appointmentsOf = (leerlab: Grain): Appointment[] =>
  (leerlab.all('appointment') as Appointment[]).sort((a, b) => b.created - a.created);

export const openOf = (leerlab: Grain): Appointment | undefined =>
  appointmentsOf(leerlab).find(({ state }) => state === 'open');

/** Who coaches today or will: those whose last day is not over, in the order in which they begin. */
export const coachesOf = (leerlab: Grain, now = new Date()): Member[] =>
  membersOf(leerlab)
    .filter((member) => member.role === 'coach' && !ended(member, now))
    .filter((member) => member.end === undefined || member.end > (member.start ?? ''))
    .sort((a, b) => (a.start ?? '').localeCompare(b.start ?? ''));

/** The appointment that a coach's days come from; none for one of before they were written down. */
export const behindMember = (leerlab: Grain, member: Member): Appointment | undefined =>
  appointmentsOf(leerlab).find((one) => one.member === keyOf(member.id));

/** Appointments that are settled and not in force any more. */
export function pastOf(leerlab: Grain, now = new Date()): Appointment[] {
  const present = new Set(coachesOf(leerlab, now).map((member) => keyOf(member.id)));
  return appointmentsOf(leerlab).filter(
    (one) => one.state !== 'open' && !(one.state === 'appointed' && present.has(one.member ?? '')),
  );
}

export const coachingsOf = (coach: Grain): Coaching[] =>
  (coach.all('coaching') as Coaching[]).sort((a, b) => a.engagement.start.localeCompare(b.engagement.start));

/** In force today or later. */
export const inForce = ({ engagement }: Coaching, now = new Date()): boolean =>
  engagement.state === 'appointed' &&
  !(engagement.end !== undefined && (engagement.end <= dutchDay(now) || engagement.end <= engagement.start));

/** What a coach's weeks hold already on a day. */
export const loadOn = (coachings: readonly Coaching[], day: string): Required<Effort> =>
  coachings
    .map(({ engagement }) => engagement)
    .filter(
      ({ state, start, end }) => state === 'appointed' && start <= day && !(end !== undefined && end <= day),
    )
    .reduce(
      (sum, { effort }) => ({
        days: sum.days + (effort.days ?? 0),
        hours: sum.hours + (effort.hours ?? 0),
      }),
      { days: 0, hours: 0 },
    );
