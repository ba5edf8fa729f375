import type { Grain } from '$lib/live/grain.svelte';
import type { ViewDoc } from '$lib/live/draft';
import { typeOf } from '$lib/live/wire';

export interface Unread {
  count: number;
  /** We hold everything after the mark, so the count is exact. */
  whole: boolean;
}

/** Something of someone else that still says something. */
export const isNews = (doc: ViewDoc, me: string): boolean =>
  isWritten(doc) && doc.by !== me && !doc.pending && !doc.withdrawn && !doc.redacted;

/** What was placed in a log after our mark, as far as we hold it. */
export function unreadOf(log: Pick<Grain, 'docs' | 'ranges'>, seen: number, me: string): Unread {
  let count = 0;
  for (const doc of log.docs.values()) if (doc.created > seen && isNews(doc, me)) count++;
  const whole = written.every((type) => log.ranges.oldest(type) <= seen + 1);
  return { count, whole };
}

/** Up to where we have come in a log. */
export const markOf = (person: Pick<Grain, 'docs'>, logKey: string): number =>
  Number(person.docs.get(`mark/${logKey}`)?.seen ?? 0);

const written = ['entry', 'comment'];
const isWritten = (doc: ViewDoc): boolean => written.includes(typeOf(doc.id));
