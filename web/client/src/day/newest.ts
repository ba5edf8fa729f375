import type { Grain } from '$lib/live/grain.svelte';
import type { ViewDoc } from '$lib/live/draft';
import { typeOf } from '$lib/live/wire';
import { goneFrom, type Comment, type Entry } from '$lib/log';
import { isNews } from './unread';

const lines = 3;

/** The newest lines of a log: of others when there is something new, of everyone when all was read. */
export function newestOf(log: Pick<Grain, 'docs'>, seen: number, me: string): (Entry | Comment)[] {
  const standing = [...log.docs.values()].filter(isStanding).sort((a, b) => b.created - a.created);
  const news = standing.filter((doc) => doc.created > seen && isNews(doc, me));
  return (news.length > 0 ? news : standing.filter((doc) => typeOf(doc.id) === 'entry')).slice(0, lines) as (
    Entry | Comment
  )[];
}

const isStanding = (doc: ViewDoc): boolean =>
  (typeOf(doc.id) === 'entry' || typeOf(doc.id) === 'comment') && !goneFrom(doc as unknown as Entry);
