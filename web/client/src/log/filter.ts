import type { Entry, EntryKind } from '$lib/log';

/** What someone wants to see of a log. */
export interface Filter {
  kinds: readonly EntryKind[];
  schools: readonly string[];
  pinned: boolean;
}

export const everything: Filter = { kinds: [], schools: [], pinned: false };

export const passes = (filter: Filter, entry: Entry): boolean =>
  (filter.kinds.length === 0 || filter.kinds.includes(entry.kind)) &&
  (filter.schools.length === 0 || (entry.school !== undefined && filter.schools.includes(entry.school))) &&
  (!filter.pinned || entry.pinned === true);

/** As the server wants it; nothing when everything is wanted. */
export function asked(filter: Filter): Record<string, unknown> | undefined {
  const { kinds, schools, pinned } = filter;
  const wanted = {
    ...(kinds.length > 0 ? { kinds: [...kinds] } : {}),
    ...(schools.length > 0 ? { schools: [...schools] } : {}),
    ...(pinned ? { pinned: true } : {}),
  };
  return Object.keys(wanted).length > 0 ? wanted : undefined;
}
