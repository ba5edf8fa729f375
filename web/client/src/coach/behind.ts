import type { LeerlabSchool, Member } from '$lib/leerlab';
import type { ViewDoc } from '$lib/live/draft';
import { schoolDaysSince, type Holiday } from './schooldays';

/** What the log keeps of a school: only what the whole leerlab may read, never of one person. */
export interface Progress extends ViewDoc {
  school: string;
  since: string;
  lastEntry?: string;
  lastInteraction?: string;
  steps: { intervention: number; observation: number; outcome: number };
}

export const lags = [
  'delegate',
  'goal',
  'entry',
  'interaction',
  'intervention',
  'observation',
  'outcome',
] as const;
export type Lag = (typeof lags)[number];

/** On what a school is behind, and since which day. */
export interface Behind {
  on: Lag;
  since: string;
}

/** Everything that the judgement of one school is made of. */
export interface Standing {
  school: LeerlabSchool & { joined: string; goalSince?: string };
  members: readonly Member[];
  progress?: Progress | undefined;
  phase: string;
  /** The day on which the phase began. */
  phaseSince?: string | undefined;
  today: string;
  holidays?: readonly Holiday[];
  region?: string | undefined;
}

/** School days without a word of a school before it is behind. */
export const quietEntries = 15;
export const quietInteraction = 20;
/** School days of a phase in which no step is expected yet. */
export const startingUp = 10;

/** The steps of practice research that each phase asks of every school. */
const steps: Readonly<Record<string, readonly ('intervention' | 'observation' | 'outcome')[]>> = {
  plan: ['observation'],
  execution: ['intervention', 'observation', 'outcome'],
  sharing: ['outcome'],
};

const later = (one: string, other: string | undefined): string => (other && other > one ? other : one);

/**
 * On what a school is behind, oldest first:
 * - no delegate: since the last one ended, or the school joined;
 * - no goal: since it was taken away, or the school joined;
 * - no entry for the leerlab, no comment or reaction, for so many school days: since the last;
 * - a step of the phase that none of its entries is: since the phase began, or the school joined, after some days to start.
 */
export function behind(standing: Standing): Behind[] {
  if (standing.school.left || ['completed', 'stopped'].includes(standing.phase)) return [];
  return [...organised(standing), ...quiet(standing), ...undone(standing)].sort((a, b) =>
    a.since.localeCompare(b.since),
  );
}

/** What a school has yet to do in this phase, whether it is late or not. */
export const lacking = (standing: Standing): Lag[] => [
  ...organised(standing).map(({ on }) => on),
  ...(steps[standing.phase] ?? []).filter((step) => (standing.progress?.steps[step] ?? 0) === 0),
];

function organised({ school, members, today }: Standing): Behind[] {
  const own = members.filter((one) => one.role === 'delegate' && one.school === school.id);
  const present = own.some(
    ({ start, end }) => (start ?? '') <= today && !(end !== undefined && end <= today),
  );
  const gone = own
    .flatMap(({ end }) => (end !== undefined && end <= today ? [end] : []))
    .sort()
    .at(-1);
  return [
    ...(present ? [] : [{ on: 'delegate' as const, since: later(school.joined, gone) }]),
    ...(school.goal ? [] : [{ on: 'goal' as const, since: later(school.joined, school.goalSince) }]),
  ];
}

function quiet(standing: Standing): Behind[] {
  const { school, progress } = standing;
  const since = (last: string | undefined) => later(school.joined, last);
  const silent = (on: Lag, last: string | undefined, most: number): Behind[] =>
    days(standing, since(last)) > most ? [{ on, since: since(last) }] : [];
  return [
    ...silent('entry', progress?.lastEntry, quietEntries),
    ...silent('interaction', progress?.lastInteraction, quietInteraction),
  ];
}

function undone(standing: Standing): Behind[] {
  const { school, progress, phase, phaseSince } = standing;
  const since = later(school.joined, phaseSince);
  if (phaseSince === undefined || days(standing, since) <= startingUp) return [];
  return (steps[phase] ?? [])
    .filter((step) => (progress?.steps[step] ?? 0) === 0)
    .map((on) => ({ on, since }));
}

const days = ({ today, holidays, region }: Standing, since: string): number =>
  schoolDaysSince(since, today, holidays, region);
