import { typeOf, type Doc } from './wire';

/** Types that are read by the page; `snapshot` ones come with their newest page, the others only when asked. */
const paged: Readonly<Record<string, 'snapshot' | 'asked'>> = {
  entry: 'snapshot',
  comment: 'snapshot',
  inbox: 'snapshot',
  version: 'asked',
};
const snapshotSize = 50;

/** How far back we hold each paged type. A put older than that would stand alone in the middle of nowhere. */
export class Ranges {
  readonly #oldest = new Map<string, number>();
  readonly #wholeParents = new Set<string>();
  readonly #islands = new Map<string, { from: number; to: number }[]>();

  reset(docs: Doc[], seq: number): void {
    this.#oldest.clear();
    this.#wholeParents.clear();
    this.#islands.clear();
    for (const [type, how] of Object.entries(paged)) {
      const created = docs.filter((doc) => typeOf(doc.id) === type).map((doc) => doc.created);
      const from = created.length >= snapshotSize ? Math.min(...created) : 0;
      this.#oldest.set(type, how === 'snapshot' ? from : seq + 1);
    }
  }

  holds(doc: Doc): boolean {
    if (doc.parent !== undefined && this.#wholeParents.has(`${typeOf(doc.id)} ${doc.parent}`)) return true;
    const islands = this.#islands.get(typeOf(doc.id)) ?? [];
    return (
      doc.created >= (this.#oldest.get(typeOf(doc.id)) ?? 0) ||
      islands.some(({ from, to }) => from <= doc.created && doc.created <= to)
    );
  }

  oldest(type: string): number {
    return this.#oldest.get(type) ?? 0;
  }

  /** The range of a type now reaches back to here. */
  reachesTo(type: string, created: number): void {
    this.#oldest.set(type, Math.min(created, this.oldest(type)));
  }

  /** A stretch somewhere in the past is held as well. */
  holdsBetween(type: string, from: number, to: number): void {
    this.#islands.set(type, [...(this.#islands.get(type) ?? []), { from, to }]);
  }

  /** Everything of this type under this parent is held from now on. */
  holdsAllOf(type: string, parent: string): void {
    this.#wholeParents.add(`${type} ${parent}`);
  }
}
