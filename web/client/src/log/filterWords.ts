import { day } from '$lib/i18n/time';
import { t } from '$lib/i18n/text.svelte';
import type { Grain } from '$lib/live/grain.svelte';
import { schoolIn } from '$lib/log';
import { nameOf } from '$lib/names.svelte';
import { without, type Filter } from './filter';

/** One part of a filter in words, and the filter without it. */
export interface Chip {
  text: string;
  without: Filter;
  /** Said in the words of people, not of the page. */
  theirs?: true;
}

/** A filter in words, part by part. */
export function wordsOf(filter: Filter, log: Grain): Chip[] {
  const { by, from, to, words } = filter;
  const listed = (name: 'kinds' | 'schools' | 'tags', text: (one: string) => string): Chip[] =>
    filter[name].map((one) => ({
      text: text(one),
      without: { ...filter, [name]: filter[name].filter((other) => other !== one) },
    }));
  const single = (name: 'by' | 'from' | 'to' | 'words', text: string): Chip => ({
    text,
    without: without(filter, name),
  });
  return [
    ...listed('kinds', (kind) => t(`kind.${kind}`)),
    ...listed('schools', (school) => schoolIn(log, school)?.name ?? school),
    ...listed('tags', (tag) => tag).map((chip): Chip => ({ ...chip, theirs: true })),
    ...(by ? [single('by', nameOf(by) || t('person.unknown'))] : []),
    ...(from ? [single('from', t('filter.since', { day: day(from) }))] : []),
    ...(to ? [single('to', t('filter.until', { day: day(to) }))] : []),
    ...(words ? [single('words', `“${words}”`)] : []),
    ...(filter.pinned ? [{ text: t('filter.pinned'), without: { ...filter, pinned: false } }] : []),
  ];
}
