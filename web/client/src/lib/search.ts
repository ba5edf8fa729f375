import { ask } from './live/http';
import type { CommentKind, EntryKind, Visibility } from './log';

/** What someone looks for (docs/protocol.md, "Search"). Of each list any one; all lists together. */
export interface SearchFilter {
  /** Words that must all be there, in any form; between quotes as they stand. */
  q?: string;
  /** `leerlab/...` */
  leerlabs?: readonly string[];
  kinds?: readonly (EntryKind | PlaceKind)[];
  schools?: readonly string[];
  persons?: readonly string[];
  tags?: readonly string[];
  /** Days like `2026-11-03`, both inclusive. */
  from?: string;
  to?: string;
  /** Of these leerlabs only what stands in their logs. */
  log?: 'true';
  /** The best first, or the newest. */
  order?: 'best' | 'newest';
}

/** A place in a text: start and length, in the units of JavaScript's strings. */
export type Mark = readonly [start: number, length: number];

/** What hits are that are no entry: minutes, a fixed report, a plan, a decision or an action in a register, a meeting with its agenda. */
export type PlaceKind = 'minutes' | 'report' | 'plan' | 'decided' | 'action' | 'meeting';

export interface Hit {
  /** None for what is of our school alone. */
  leerlab?: string;
  log?: string;
  /** The key of the entry, also for a comment on it; none for what is no entry. */
  entry?: string;
  /** The key of the meeting that it is from, and what that is called. */
  meeting?: string;
  title?: string;
  /** The key of the decision. */
  decision?: string;
  /** The key of the action. */
  action?: string;
  /** The key of the comment, when that is what was found. */
  comment?: string;
  kind: EntryKind | CommentKind | PlaceKind;
  visibility?: Visibility;
  /** None for a text of many. */
  by?: string;
  school?: string;
  at?: string;
  tags?: readonly string[];
  /** In which text the words stand. */
  field: 'text' | 'tried' | 'seen' | 'effect' | 'next' | 'classes' | 'title' | 'item' | 'addendum';
  /** Plain text, never HTML. */
  snippet: string;
  marks: readonly Mark[];
}

export type Facet = 'leerlab' | 'kind' | 'school' | 'person' | 'tag';

export interface Results {
  hits: readonly Hit[];
  total: number;
  /** How many there are with each value; a filter's own choice does not count for its own numbers. */
  counts: Readonly<Record<Facet, Readonly<Record<string, number>>>>;
  /** What may have been meant: nothing was found as it was typed. */
  suggestion?: string;
  /** Go on with this as `before`. */
  next?: string;
}

/** Searches in all of our leerlabs. A refusal is thrown. */
export const search = (filter: SearchFilter, before?: string, signal?: AbortSignal): Promise<Results> =>
  ask<Results>(`/api/search?${queryOf(filter, before)}`, undefined, signal);

/** Searches in one leerlab's log: the same, newest first. */
export const searchLog = (
  leerlab: string,
  filter: Omit<SearchFilter, 'leerlabs'>,
  before?: string,
  signal?: AbortSignal,
): Promise<Results> =>
  search({ order: 'newest', log: 'true', ...filter, leerlabs: [leerlab] }, before, signal);

const lists = {
  leerlabs: 'leerlab',
  kinds: 'kind',
  schools: 'school',
  persons: 'person',
  tags: 'tag',
} as const;
const ones = ['q', 'from', 'to', 'order', 'log'] as const;

/** A filter as it stands in an address, without `?`. */
export function queryOf(filter: SearchFilter, before?: string): string {
  const query = new URLSearchParams();
  for (const one of ones) if (filter[one]) query.set(one, filter[one]);
  for (const [list, name] of Object.entries(lists))
    for (const value of filter[list as keyof typeof lists] ?? []) query.append(name, value);
  if (before) query.set('before', before);
  return String(query);
}

/** The other way round. */
export function filterOf(query: string): SearchFilter {
  const params = new URLSearchParams(query);
  const said = ones.flatMap((one) => (params.get(one) ? [[one, params.get(one)]] : []));
  const named = Object.entries(lists).flatMap(([list, name]) =>
    params.has(name) ? [[list, params.getAll(name)]] : [],
  );
  return Object.fromEntries([...said, ...named]) as SearchFilter;
}
