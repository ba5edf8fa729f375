import type { Grain } from './live/grain.svelte';
import type { ViewDoc } from './live/draft';
import { memberships } from './me.svelte';
import { rightsOf } from './roles';

export const closedKinds = ['holiday', 'study-day', 'test-week', 'exam-days', 'activity'] as const;
export type ClosedKind = (typeof closedKinds)[number];

/** Days of the school itself; both included. */
export interface Closed {
  id: string;
  from: string;
  to: string;
  what: ClosedKind;
  name?: string;
}

export interface SchoolDoc extends ViewDoc {
  brin: string;
  branch: string;
  name: string;
  shortName: string;
  sector: string;
  place: string;
  municipality?: string;
  province?: string;
  region?: string;
  boardName?: string;
  website?: string;
  gone?: string;
}

/** A leerlab that the school takes or took part in. */
export interface Trajectory {
  leerlab: string;
  name: string;
  joined: string;
  left?: string;
}

export const trajectoriesOf = (school: Grain): Trajectory[] =>
  school
    .all('trajectory')
    .map((doc) => doc as unknown as Trajectory)
    .sort((a, b) => Number(!!a.left) - Number(!!b.left) || b.joined.localeCompare(a.joined));

/** What is still to come first, what is over last. */
export function closedOf(school: Grain, today: string): { coming: Closed[]; past: Closed[] } {
  const all = school.all('closed').map((doc) => doc as unknown as Closed);
  return {
    coming: all.filter((one) => one.to >= today).sort((a, b) => a.from.localeCompare(b.from)),
    past: all.filter((one) => one.to < today).sort((a, b) => b.from.localeCompare(a.from)),
  };
}

/** Whether we may keep the days of a school: its own people, and who organises a leerlab that it is in. The server decides. */
export function keepsDays(school: string, trajectories: readonly Trajectory[]): boolean {
  const present = new Set(trajectories.flatMap((one) => (one.left ? [] : [one.leerlab])));
  return memberships().some(({ leerlab, roles }) => {
    const rights = rightsOf(roles);
    return present.has(leerlab) && (rights.organise || rights.goals.includes(school));
  });
}
