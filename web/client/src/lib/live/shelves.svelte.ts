import { SvelteMap } from 'svelte/reactivity';
import type { ViewDoc } from './draft';
import { typeOf } from './wire';

type Shown = ReadonlyMap<string, ViewDoc>;
const nothing: Shown = new Map();

/**
 * The shown documents by type and by parent. Whoever reads one shelf hears of changes on that shelf alone: in a log of thousands of
 * entries every comment would otherwise ask every entry again.
 */
export class Shelves {
  readonly #shelves = new Map<string, Map<string, ViewDoc>>();
  readonly #changes = new SvelteMap<string, number>();
  readonly #touched = new Set<string>();
  #told = 0;

  all(type: string): ViewDoc[] {
    return [...this.#read(type).values()];
  }

  under(type: string, parent: string): ViewDoc[] {
    return [...this.#read(`${type} ${parent}`).values()];
  }

  /** Takes a document in the place of what stood there; nothing takes it away. Readers hear of it at {@link tell}. */
  put(before: ViewDoc | undefined, doc: ViewDoc | undefined): void {
    const now = doc ? shelvesOf(doc) : [];
    if (before)
      for (const shelf of shelvesOf(before)) if (!now.includes(shelf)) this.#shelf(shelf).delete(before.id);
    if (doc) for (const shelf of now) this.#shelf(shelf).set(doc.id, doc);
  }

  tell(): void {
    for (const shelf of this.#touched) this.#changes.set(shelf, ++this.#told);
    this.#touched.clear();
  }

  #read(shelf: string): Shown {
    this.#changes.get(shelf);
    return this.#shelves.get(shelf) ?? nothing;
  }

  #shelf(name: string): Map<string, ViewDoc> {
    this.#touched.add(name);
    const shelf = this.#shelves.get(name) ?? new Map<string, ViewDoc>();
    this.#shelves.set(name, shelf);
    return shelf;
  }
}

const shelvesOf = ({ id, parent }: ViewDoc): string[] =>
  parent === undefined ? [typeOf(id)] : [typeOf(id), `${typeOf(id)} ${parent}`];
