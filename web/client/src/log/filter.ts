import { dutchDay } from '$lib/i18n/time';
import { present } from '$lib/fields';
import { entryKinds, type Entry, type EntryKind } from '$lib/log';

/** What someone wants to see of a log. */
export interface Filter {
  kinds: readonly EntryKind[];
  schools: readonly string[];
  tags: readonly string[];
  /** Only of this person. */
  by?: string;
  /** The first and the last day, as 2026-11-03. */
  from?: string;
  to?: string;
  words?: string;
  pinned: boolean;
}

export const everything: Filter = { kinds: [], schools: [], tags: [], pinned: false };

const anyOf = (wanted: readonly string[], ...has: readonly (string | undefined)[]): boolean =>
  wanted.length === 0 || has.some((one) => one !== undefined && wanted.includes(one));

/** Words are not looked at here: the server knows which entries have them. */
export const passes = (filter: Filter, entry: Entry): boolean =>
  anyOf(filter.kinds, entry.kind) &&
  anyOf(filter.schools, entry.school) &&
  anyOf(filter.tags, ...(entry.tags ?? [])) &&
  (filter.by === undefined || filter.by === entry.by) &&
  (!filter.pinned || entry.pinned === true) &&
  within(filter, entry.at);

function within({ from, to }: Filter, at: string): boolean {
  if (!from && !to) return true;
  const day = dutchDay(new Date(at));
  return (!from || day >= from) && (!to || day <= to);
}

/** As the server wants it for a page; nothing when every entry is wanted. The period is looked after by numbers. */
export function asked({ kinds, schools, tags, by, pinned }: Filter): Record<string, unknown> | undefined {
  const some = (list: readonly string[]) => (list.length > 0 ? [...list] : undefined);
  const wanted = present({
    kinds: some(kinds),
    schools: some(schools),
    tags: some(tags),
    by,
    pinned: pinned || undefined,
  });
  return Object.keys(wanted).length > 0 ? wanted : undefined;
}

/** The same without one of its wishes. */
export const without = (filter: Filter, name: 'by' | 'from' | 'to' | 'words'): Filter =>
  Object.fromEntries(Object.entries(filter).filter(([key]) => key !== name)) as unknown as Filter;

export const isActive = (filter: Filter): boolean => write(filter) !== '';

const list = (from: URLSearchParams, name: string): string[] =>
  from.get(name)?.split(',').filter(Boolean) ?? [];
const date = (from: URLSearchParams, name: string): string | undefined =>
  /^\d{4}-\d\d-\d\d$/.exec(from.get(name) ?? '')?.[0];

/** The filter in an address, so that it can be shared and comes back with the back button. */
export function read(search: string): Filter {
  const from = new URLSearchParams(search);
  const by = from.get('van');
  return {
    kinds: list(from, 'soort').filter((kind): kind is EntryKind => entryKinds.includes(kind as EntryKind)),
    schools: list(from, 'school').map((key) => `school/${key}`),
    tags: from.getAll('label'),
    ...(present({
      by: by ? `person/${by}` : undefined,
      from: date(from, 'vanaf'),
      to: date(from, 'tot'),
      words: from.get('woorden')?.trim() || undefined,
    }) as Partial<Filter>),
    pinned: from.has('vastgezet'),
  };
}

/** The address of a filter: empty, or from the question mark on. */
export function write(filter: Filter): string {
  const into = new URLSearchParams();
  const key = (id: string) => id.slice(id.indexOf('/') + 1);
  if (filter.kinds.length > 0) into.set('soort', filter.kinds.join(','));
  if (filter.schools.length > 0) into.set('school', filter.schools.map(key).join(','));
  for (const tag of filter.tags) into.append('label', tag);
  if (filter.by) into.set('van', key(filter.by));
  if (filter.from) into.set('vanaf', filter.from);
  if (filter.to) into.set('tot', filter.to);
  if (filter.words) into.set('woorden', filter.words);
  if (filter.pinned) into.set('vastgezet', '');
  const written = into.toString();
  return written ? `?${written}` : '';
}
