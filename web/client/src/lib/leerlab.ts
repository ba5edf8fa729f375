import { dutchDay } from './i18n/time';
import type { Grain } from './live/grain.svelte';
import type { Role } from './roles';

export const phases = ['preparation', 'plan', 'execution', 'sharing', 'completed', 'stopped'] as const;

export interface LeerlabSchool {
  id: string;
  name: string;
  place?: string;
  goal?: string;
  mark: number;
  left?: string;
  reason?: string;
}

export interface Member {
  id: string;
  person: string;
  role: Role;
  school?: string;
  start?: string;
  end?: string;
  reason?: string;
}

export interface InvitationDoc {
  id: string;
  role: Role;
  school?: string;
  at: string;
  expires?: string;
  usedAt?: string;
  withdrawn?: unknown;
}

/** The schools of a leerlab in the order of their marks. */
export const schoolsOf = (grain: Grain): LeerlabSchool[] =>
  grain
    .all('school')
    .map((doc) => doc as unknown as LeerlabSchool)
    .sort((a, b) => a.mark - b.mark);

export const membersOf = (grain: Grain): Member[] =>
  grain.all('member').map((doc) => doc as unknown as Member);

/** Begun and not over. */
export const present = (member: { start?: string; end?: string }, now = new Date()): boolean =>
  !ended(member, now) && (member.start ?? '') <= dutchDay(now);

/** `end` is the first day without access. */
export const ended = (member: { end?: string }, now = new Date()): boolean =>
  member.end !== undefined && member.end <= dutchDay(now);
