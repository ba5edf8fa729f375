import type { ViewDoc } from '$lib/live/draft';
import type { Grain } from '$lib/live/grain.svelte';
import { meetingOf } from '../model';
import type { Clock } from './clock';

export interface Hand {
  person: string;
  at: string;
}

export interface Round {
  schools: readonly string[];
  done: readonly string[];
  turn?: string;
}

export interface RunDoc extends ViewDoc {
  leader: string;
  began: string;
  ended?: string;
  item?: string;
  clock?: Clock;
  hands: readonly Hand[];
  round?: Round;
}

export const runOf = (grain: Grain): RunDoc | undefined => grain.docs.get('run') as RunDoc | undefined;

export const isRunning = (grain: Grain): boolean => meetingOf(grain)?.state === 'running';

export const leads = (grain: Grain, person: string): boolean =>
  isRunning(grain) && runOf(grain)?.leader === person;

/** Whether who leads is on the page, as far as their line tells. */
export const leaderIsHere = (grain: Grain): boolean => grain.presence.people.has(runOf(grain)?.leader ?? '');
