import { live } from '$lib/live';
import { keyOf, type Doc } from '$lib/live/wire';
import { library } from '../model';
import type { Work } from './model';
import { lately, type Readings } from './readings';

export interface OnShelf {
  key: string;
  title: string;
  schools: number;
  total: number;
  recent: number;
}

/** Everything that is public, with how often it was read; the most read first. */
export async function readShelf(now = new Date()): Promise<OnShelf[]> {
  const [works, readings] = await Promise.all([all<Work>('work'), all<Readings>('readings')]);
  const counts = new Map(readings.map((one) => [keyOf(one.id), one]));
  return works
    .filter(({ state }) => state === 'public')
    .map((work) => onShelf(work, counts.get(keyOf(work.id)), now))
    .sort((a, b) => b.recent - a.recent || b.total - a.total || a.title.localeCompare(b.title));
}

const onShelf = ({ id, title, adopted }: Work, readings: Readings | undefined, now: Date): OnShelf => ({
  key: keyOf(id),
  title,
  schools: adopted?.schools ?? 0,
  total: readings?.total ?? 0,
  recent: lately(readings, now),
});

async function all<T extends Doc>(type: string): Promise<T[]> {
  const found: T[] = [];
  for (let before: number | undefined; ;) {
    const page = await live().page(library, type, { take: 200, ...(before === undefined ? {} : { before }) });
    found.push(...(page.docs as T[]));
    if (!page.more) return found;
    before = page.next ?? Math.min(...page.docs.map(({ created }) => created));
  }
}
