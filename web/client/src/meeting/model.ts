import type { ViewDoc } from '$lib/live/draft';
import type { Grain } from '$lib/live/grain.svelte';
import type { Held, Role } from '$lib/roles';
import { begins, ends, type When } from '$lib/when';

export const labKinds = ['meeting', 'kick-off', 'conference', 'steering-group'] as const;
export const schoolKinds = ['board-session', 'work-session'] as const;
export type MeetingKind = (typeof labKinds)[number] | (typeof schoolKinds)[number];

export type MeetingState = 'planned' | 'running' | 'held' | 'fixed' | 'cancelled';

export interface Place {
  school?: string;
  address?: string;
  online?: string;
}

/** A meeting as its leerlab or school knows it; the document's id is the meeting's grain. */
export interface PlannedMeeting extends ViewDoc {
  meetingKind: MeetingKind;
  title: string;
  when: When;
  place?: Place;
  state: MeetingState;
  organiser: string;
}

export interface MeetingDoc extends PlannedMeeting {
  origin: string;
  reason?: string;
  minuteTaker?: string;
}

export interface MemberCopy extends ViewDoc {
  person: string;
  roles: readonly (Held & { until?: string })[];
}

const planners: readonly Role[] = ['leerlab-team', 'project-lead', 'programme-manager', 'chair', 'coach'];
const participants: readonly Role[] = [
  'delegate',
  'school-leader',
  'coach',
  'chair',
  'leerlab-team',
  'project-lead',
  'researcher',
];

export const isPlanner = (held: readonly Held[]): boolean => held.some(({ role }) => planners.includes(role));

export const isParticipant = (held: readonly Held[]): boolean =>
  held.some(({ role }) => participants.includes(role));

export const meetingOf = (grain: Grain): MeetingDoc | undefined =>
  grain.docs.get('meeting') as MeetingDoc | undefined;

/** Those who are asked, with the roles that they have now. */
export const askedOf = (grain: Grain): MemberCopy[] =>
  (grain.all('member') as MemberCopy[]).filter(({ roles }) => isParticipant(roles));

/** What someone may do at a meeting. The server decides; this is for not offering what it would refuse. */
export interface Standing {
  plans: boolean;
  takesPart: boolean;
}

export function standingOf(grain: Grain, person: string): Standing {
  const roles = (grain.all('member') as MemberCopy[]).find((one) => one.person === person)?.roles ?? [];
  const takesPart = isParticipant(roles);
  const ofSchool = (schoolKinds as readonly string[]).includes(meetingOf(grain)?.meetingKind ?? '');
  return { takesPart, plans: ofSchool ? takesPart : isPlanner(roles) };
}

/** Whether it still comes, or goes on now; then nearest first. */
const isAhead = ({ state, when }: PlannedMeeting, now: Date): boolean =>
  state === 'running' || (state === 'planned' && ends(when) > now);

const byTime = (a: PlannedMeeting, b: PlannedMeeting): number =>
  begins(a.when).getTime() - begins(b.when).getTime();

export const comingOf = (origin: Grain, now = new Date()): PlannedMeeting[] =>
  (origin.all('meeting') as PlannedMeeting[]).filter((one) => isAhead(one, now)).sort(byTime);

/** Newest first. */
export const pastOf = (origin: Grain, now = new Date()): PlannedMeeting[] =>
  (origin.all('meeting') as PlannedMeeting[])
    .filter((one) => !isAhead(one, now))
    .sort(byTime)
    .reverse();

export const nextAfter = (origin: Grain, meeting: MeetingDoc): PlannedMeeting | undefined =>
  comingOf(origin, ends(meeting.when)).find((one) => begins(one.when) > begins(meeting.when));
