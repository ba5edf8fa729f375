import type { ViewDoc } from '$lib/live/draft';
import type { Grain } from '$lib/live/grain.svelte';
import { keyOf } from '$lib/live/wire';

/** An action, as a meeting wrote it down or the leerlab keeps it. */
export interface Action extends ViewDoc {
  text: string;
  owner?: string;
  due?: string;
  by: string;
  at: string;
  meeting?: string;
  item?: string;
  done?: { by: string; at: string };
}

export interface Decision extends ViewDoc {
  text: string;
  by: string;
  at: string;
  item?: string;
  reviewOn?: string;
  /** Of the register: its number, the meeting, and since when it is to be looked at again. */
  number?: number;
  meeting?: string;
  returned?: string;
  withdrawn?: boolean;
}

const byDue = (a: Action, b: Action): number =>
  (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.created - b.created;

export const openActions = (grain: Grain): Action[] =>
  (grain.all('action') as Action[]).filter(({ done }) => !done).sort(byDue);

/** Newest first. */
export const doneActions = (grain: Grain): Action[] =>
  (grain.all('action') as Action[])
    .filter(({ done }) => done)
    .sort((a, b) => b.done!.at.localeCompare(a.done!.at));

export const isLate = ({ due, done }: Action, today: string): boolean =>
  !done && due !== undefined && due < today;

/** Newest number first. */
export const decisionsOf = (leerlab: Grain): Decision[] =>
  (leerlab.all('decision') as Decision[]).sort((a, b) => (b.number ?? 0) - (a.number ?? 0));

/** Decisions of which the day has come to look at them again. */
export const returnedOf = (leerlab: Grain): Decision[] =>
  decisionsOf(leerlab).filter(({ returned, withdrawn }) => returned && !withdrawn);

/** What is still open from before this meeting: it carries itself over until it is done. */
export const carriedTo = (leerlab: Grain, meeting: string): Action[] =>
  openActions(leerlab).filter((action) => action.meeting !== keyOf(meeting));

/** Where the decisions of a leerlab or a school stand. */
export const decisionHref = (list: string, decision: string): string =>
  list.startsWith('school/') ? `/${list}#${decision}` : `/${list}/besluiten#${decision}`;

/** Where its actions stand. */
export const actionHref = (list: string, action: string): string =>
  list.startsWith('school/') ? `/${list}#${action}` : `/${list}/acties#${action}`;

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Those that hold all words, or have the number that was typed. */
export function found(decisions: readonly Decision[], typed: string): Decision[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return decisions.filter(({ text, number }) =>
    words.every((word) => plain(text).includes(word) || word.replace(/^#/, '') === String(number)),
  );
}
