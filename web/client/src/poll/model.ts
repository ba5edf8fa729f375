import type { ViewDoc } from '$lib/live/draft';
import type { Grain } from '$lib/live/grain.svelte';
import { keyOf } from '$lib/live/wire';
import type { Held } from '$lib/roles';
import { begins, type When } from '$lib/when';

export const answers = ['yes', 'if-need-be', 'no'] as const;
export type Answer = (typeof answers)[number];
export type PollState = 'open' | 'closed' | 'chosen' | 'cancelled';

export interface Choice {
  option: string;
  answer: Answer;
  /** Who filled it in for the person. */
  by?: string;
}

export interface PollSchool {
  school: string;
  name: string;
  mark: number;
}

export interface PollDoc extends ViewDoc {
  leerlab: string;
  name: string;
  title: string;
  note?: string;
  organiser: string;
  everyone: boolean;
  state: PollState;
  deadline?: string;
  schools: PollSchool[];
  chosen?: { option: string; meeting: string; by: string; at: string };
  reason?: string;
  reminded?: string;
  complete?: string;
}

export interface OptionDoc extends ViewDoc {
  when: When;
}

export interface AnswerDoc extends ViewDoc {
  person: string;
  choices: Choice[];
  remark?: string;
}

export interface GuestDoc extends ViewDoc {
  name: string;
  by: string;
  /** The delegate for whom the guest stands in. */
  for?: string;
  choices: Choice[];
  remark?: string;
  answered?: string;
}

/** Where a guest gets mail; only who plans sees it. */
export interface GuestAddressDoc extends ViewDoc {
  address: string;
}

export interface StandInDoc extends ViewDoc {
  person: string;
  by: string;
}

export interface MemberDoc extends ViewDoc {
  person: string;
  roles: Held[];
}

export const pollOf = (grain: Grain): PollDoc | undefined => grain.docs.get('poll') as PollDoc | undefined;

/** The dates, soonest first. */
export const optionsOf = (grain: Grain): OptionDoc[] =>
  (grain.all('option') as OptionDoc[]).sort(
    (a, b) => begins(a.when).getTime() - begins(b.when).getTime() || a.id.localeCompare(b.id),
  );

export const membersIn = (grain: Grain): MemberDoc[] => grain.all('member') as MemberDoc[];
export const guestsOf = (grain: Grain): GuestDoc[] => grain.all('guest') as GuestDoc[];

export const addressOf = (grain: Grain, guest: GuestDoc): string | undefined =>
  (grain.docs.get(`guest-address/${keyOf(guest.id)}`) as GuestAddressDoc | undefined)?.address;

export const standInsOf = (grain: Grain): StandInDoc[] => grain.all('stand-in') as StandInDoc[];

export const answerOf = (grain: Grain, person: string): AnswerDoc | undefined =>
  grain.docs.get(`answer/${keyOf(person)}`) as AnswerDoc | undefined;

/** Whether answers are taken: what the clock says counts before the server's word comes. */
export const isOpen = (poll: PollDoc, now: Date): boolean =>
  poll.state === 'open' && !(poll.deadline !== undefined && Date.parse(poll.deadline) <= now.getTime());

/** Open, or closed and waiting for a choice. */
export const isGoing = ({ state }: PollDoc): boolean => state === 'open' || state === 'closed';
