import { announce } from '$lib/announce.svelte';
import { sentenceFor } from '$lib/i18n/refusal';
import { count } from '$lib/i18n/text.svelte';
import { search, type Facet, type Hit, type Results, type SearchFilter } from '$lib/search';
import { originOf } from './place';

/** What stands on the page of found things. Only the answer to the last question counts. */
export class Finding {
  results = $state.raw<Results>();
  hits = $state.raw<readonly Hit[]>([]);
  busy = $state(false);
  problem = $state('');
  #filter: SearchFilter = {};
  #asking = new AbortController();

  /** Something else is asked. */
  async ask(filter: SearchFilter): Promise<void> {
    this.#filter = filter;
    if (asksNothing(filter)) return this.#stop();
    await this.#read(undefined, (results) => {
      this.hits = results.hits;
      announce(count('search.found', results.total));
    });
  }

  /** The next page below what is there. */
  async more(): Promise<void> {
    const known = this.hits;
    await this.#read(this.results?.next, (results) => (this.hits = [...known, ...results.hits]));
  }

  #stop(): void {
    this.#asking.abort();
    [this.results, this.hits, this.busy, this.problem] = [undefined, [], false, ''];
  }

  async #read(before: string | undefined, take: (results: Results) => void): Promise<void> {
    this.#asking.abort();
    const asking = (this.#asking = new AbortController());
    this.busy = true;
    try {
      const results = await search(this.#filter, before, asking.signal);
      if (asking.signal.aborted) return;
      [this.results, this.problem] = [results, ''];
      take(results);
    } catch (error) {
      if (!asking.signal.aborted) this.problem = sentenceFor(error);
    } finally {
      if (asking === this.#asking) this.busy = false;
    }
  }
}

/** No words and no filter: the page invites instead of listing everything. */
export const asksNothing = ({ order: _, log: __, ...wishes }: SearchFilter): boolean =>
  Object.values(wishes).every((wish) => wish === undefined || wish.length === 0);

/** Hits under their leerlabs, and our own schools, in the order in which those come first. */
export function byOrigin(hits: readonly Hit[]): { origin: string; hits: Hit[] }[] {
  const groups: { origin: string; hits: Hit[] }[] = [];
  for (const hit of hits) {
    const group = groups.find(({ origin }) => origin === originOf(hit));
    if (group) group.hits.push(hit);
    else groups.push({ origin: originOf(hit), hits: [hit] });
  }
  return groups;
}

const fields = {
  leerlab: 'leerlabs',
  kind: 'kinds',
  school: 'schools',
  person: 'persons',
  tag: 'tags',
} as const satisfies Record<Facet, keyof SearchFilter>;

export const chosen = (filter: SearchFilter, facet: Facet): readonly string[] => filter[fields[facet]] ?? [];

/** The filter with one value more, or less when it was chosen. */
export function flipped(filter: SearchFilter, facet: Facet, value: string): SearchFilter {
  const before = chosen(filter, facet);
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return { ...filter, [fields[facet]]: after };
}

/** The values of a facet to choose from: the chosen ones and those with most hits. */
export function values(
  counts: Readonly<Record<string, number>>,
  of: readonly string[],
  most: number,
): [string, number][] {
  const ranked = Object.entries(counts).sort(([a, n], [b, m]) => m - n || a.localeCompare(b));
  const offered = ranked.filter(([value], place) => place < most || of.includes(value));
  return [
    ...offered,
    ...of.filter((value) => !(value in counts)).map((value): [string, number] => [value, 0]),
  ];
}
