import './words';
import { text } from '$lib/fields';
import type { AttachedFile } from '$lib/files/wire';
import { language } from '$lib/i18n/text.svelte';
import { dutchDay } from '$lib/i18n/time';
import type { ViewDoc } from '$lib/live/draft';
import type { Grain } from '$lib/live/grain.svelte';
import { keyOf } from '$lib/live/wire';
import type { PupilFlag } from '$lib/pupils/find';

export type RequestState =
  'submitted' | 'triaged' | 'assigned' | 'talking' | 'answered' | 'accepted' | 'closed' | 'withdrawn';

export type Readers = 'lab' | 'school' | 'asker';
export type Side = 'asker' | 'expert';

/** A request as its own grain has it. */
export interface RequestDoc extends ViewDoc {
  leerlab: string;
  name: string;
  theme: string;
  readers: Readers;
  asker: string;
  school?: string;
  state: RequestState;
  asked: string;
  promised?: string;
  expert?: string;
  answered?: string;
  turn: Side;
  accepted?: string;
  returned?: number;
}

export interface Question {
  text: string;
  context?: string;
  tried?: string;
  by?: string;
  how?: 'writing' | 'call' | 'visit';
  entries?: string[];
}

export interface Wording {
  text: string;
  by: string;
  at: string;
}

export interface QuestionDoc extends ViewDoc {
  question: Question;
  original?: Wording;
  proposed?: Wording;
  files?: readonly AttachedFile[];
}

export interface MessageDoc extends ViewDoc {
  text: string;
  by: string;
  side: Side;
  at: string;
  writtenAt?: string;
  answer?: true;
  withdrawn?: string;
  flag?: PupilFlag;
  files?: readonly AttachedFile[];
}

/** A request as a pool lists it. */
export interface Queued extends ViewDoc {
  promised: string;
  summary: {
    leerlab: string;
    name: string;
    state: RequestState;
    asked: string;
    since: string;
    turn: Side;
    along: string[];
    by?: string;
    expert?: string;
    taken?: string;
    answered?: string;
    settled?: string;
    returned?: number;
    atOnce?: true;
    flagged?: true;
    helped?: 'yes' | 'partly' | 'no';
  };
}

/** A theme of the expertpool, or its pool. */
export interface Theme extends ViewDoc {
  name: string;
  english?: string;
  days: number;
  line?: true;
  retired?: true;
}

export const themeName = (theme: ViewDoc | undefined): string =>
  (language() === 'en' && text(theme?.english)) || text(theme?.name);

/** Those that take requests: themes first, lines of the programme behind them. */
export const themesOf = (programme: Grain): Theme[] =>
  (programme.all('theme') as Theme[])
    .filter(({ retired }) => !retired)
    .sort((a, b) => Number(a.line ?? false) - Number(b.line ?? false) || a.name.localeCompare(b.name));

/** Where files to the question of a request are chosen. */
export const questionFiles = (request: string): string => `${request} question`;

export const isOver = (state: RequestState): boolean => state === 'closed' || state === 'withdrawn';

export const awaitsAnswer = (state: RequestState): boolean =>
  ['submitted', 'triaged', 'assigned', 'talking'].includes(state);

export type Lateness = 'late' | 'soon' | 'fine';

/** How an unanswered request stands against the promised day. */
export function latenessOf(state: RequestState, promised: string | undefined, now = new Date()): Lateness {
  if (!promised || !awaitsAnswer(state)) return 'fine';
  const today = dutchDay(now);
  if (today > promised) return 'late';
  const tomorrow = dutchDay(new Date(now.getTime() + 86_400_000));
  return tomorrow >= promised ? 'soon' : 'fine';
}

export const addressOf = (id: string): string => `/expertvraag/${keyOf(id)}`;
