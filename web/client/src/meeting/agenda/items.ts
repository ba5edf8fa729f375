import { t } from '$lib/i18n/text.svelte';
import type { ViewDoc } from '$lib/live/draft';
import type { Grain } from '$lib/live/grain.svelte';
import { keyOf } from '$lib/live/wire';
import { isTimed, minutesBetween, type When } from '$lib/when';

export const itemKinds = ['inform', 'discuss', 'decide', 'activity'] as const;
export type ItemKind = (typeof itemKinds)[number];

export interface Link {
  entry?: string;
  url?: string;
  name?: string;
}

export interface Item extends ViewDoc {
  title?: string;
  standard?: string;
  itemKind: ItemKind;
  minutes?: number;
  presenter?: string;
  note?: string;
  links?: readonly Link[];
  order: number;
}

export const itemsOf = (grain: Grain): Item[] =>
  (grain.all('item') as Item[]).sort((a, b) => a.order - b.order || a.created - b.created);

/** Its own title, or that of a standard item in the reader's language. */
export const titleOf = (item: { title?: string; standard?: string }): string =>
  item.title ?? (item.standard ? t(`agenda.standard.${item.standard}`) : '');

export const totalOf = (items: readonly Item[]): number =>
  items.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);

/** Minutes by which the agenda is longer than the meeting; none when it fits, or the meeting takes whole days. */
export const overrunOf = (items: readonly Item[], when: When): number =>
  isTimed(when) ? Math.max(0, totalOf(items) - minutesBetween(when.start, when.end)) : 0;

/** The clock at which each item begins when everything goes as planned. */
export function startsOf(items: readonly Item[], when: When): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  if (!isTimed(when)) return starts;
  let passed = 0;
  for (const item of items) {
    starts.set(item.id, passed);
    passed += item.minutes ?? 0;
  }
  return starts;
}

/** What to say to have an item at another place: before which one, or nothing for the end. */
export function before(items: readonly Item[], id: string, to: number): string | undefined {
  const others = items.filter((item) => item.id !== id);
  const next = others[to];
  return next && keyOf(next.id);
}
