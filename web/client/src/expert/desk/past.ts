import { text } from '$lib/fields';
import { live } from '$lib/live';
import type { Grain } from '$lib/live/grain.svelte';
import { keyOf, type Doc } from '$lib/live/wire';
import { themeName, type Queued } from '../model';

/** A request that is over. */
export interface Past {
  /** Of its own grain. */
  id: string;
  theme: string;
  /** How the question begins; not there for managers who are no experts, nor of long ago. */
  question: string;
  summary: Queued['summary'];
}

const most = 200;

/** The newest of what is over in these pools, last settled first. */
export async function pastOf(pools: readonly Grain[]): Promise<Past[]> {
  const lists = await Promise.all(pools.map(ofPool));
  return lists.flat().sort((a, b) => (b.summary.settled ?? '').localeCompare(a.summary.settled ?? ''));
}

async function ofPool(pool: Grain): Promise<Past[]> {
  const [past, questions] = await Promise.all(['past', 'past-question'].map((type) => page(pool.id, type)));
  const words = new Map(questions?.map((doc) => [keyOf(doc.id), text(doc.text)]));
  const theme = themeName(pool.docs.get('pool'));
  return ((past ?? []) as Queued[]).map(({ id, summary }) => ({
    id: `expert-request/${keyOf(id)}`,
    theme,
    question: words.get(keyOf(id)) ?? '',
    summary,
  }));
}

const page = async (pool: string, type: string): Promise<Doc[]> =>
  (await live().page(pool, type, { take: most })).docs;
