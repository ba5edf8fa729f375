import { live } from '$lib/live';
import type { Doc } from '$lib/live/wire';
import { library } from '../model';
import type { Adoption, Work } from './model';
import type { Readings } from './readings';
import type { Review } from './reviews';

/** One document of the library that never comes with the watch; undefined when it is not there, or not for us. */
export async function one<T extends Doc>(id: string): Promise<T | undefined> {
  const type = id.split('/')[0] ?? '';
  const { docs } = await live().page(library, type, { around: id, take: 2 });
  return docs.find((doc) => doc.id === id) as T | undefined;
}

/** A work and the schools that do it too, as they are now; asked for again when something changed. */
export class WorkReading {
  work = $state.raw<Work>();
  adoptions = $state.raw<Adoption[]>([]);
  /** For its writers and who keeps the library. */
  readings = $state.raw<Readings>();
  /** For its writers, who keeps the library, and whoever gave one. */
  reviews = $state.raw<Review[]>([]);
  ready = $state(false);
  #reads = 0;

  constructor(readonly key: string) {}

  async read(): Promise<void> {
    const parent = `work/${this.key}`;
    const turn = ++this.#reads;
    const [work, { docs }, readings, reviews] = await Promise.all([
      one<Work>(parent).catch(() => undefined),
      live().page(library, 'adoption', { parent, take: 200 }),
      one<Readings>(`readings/${this.key}`).catch(() => undefined),
      live().page(library, 'review', { parent, take: 200 }),
    ]);
    if (turn !== this.#reads) return;
    this.work = work?.state === 'public' ? work : undefined;
    this.adoptions = docs as Adoption[];
    this.readings = readings;
    this.reviews = reviews.docs as Review[];
    this.ready = true;
  }
}
