import { live } from '$lib/live';
import type { Grain } from '$lib/live/grain.svelte';
import { typeOf } from '$lib/live/wire';
import { entriesOf, type Entry } from '$lib/log';
import { boundsOf } from '../dates';
import { asked, passes, type Filter } from '../filter';
import { everywhere, type Bounds } from '../reach.svelte';

/** What a document shows. */
export interface Wish {
  filter: Filter;
  /** Also what is only for the own school: never unless someone asks for it. */
  ownSchool: boolean;
  comments: boolean;
}

const pageSize = 200;

/** Everything of a log that was asked for, oldest first, read to the end. */
export class WholeReading {
  done = $state(false);
  failed = $state(false);
  #bounds = $state.raw<Bounds>(everywhere);
  #from = $state(Infinity);
  readonly entries = $derived.by(() =>
    entriesOf(this.log)
      .filter((entry) => this.#shows(entry))
      .reverse(),
  );

  constructor(
    private readonly log: Grain,
    private readonly wish: Wish,
  ) {}

  async read(): Promise<void> {
    this.failed = this.done = false;
    try {
      this.#bounds = await boundsOf(this.log, this.wish.filter);
      await this.#readDown('entry', asked(this.wish.filter), (reached) => (this.#from = reached));
      if (this.wish.comments) await this.#readDown('comment', undefined, () => {}, Infinity);
      this.done = true;
    } catch {
      this.failed = true;
    }
  }

  // A comment comes after its entry, so the oldest entry tells how far to go back.
  async #readDown(
    type: string,
    filter: Record<string, unknown> | undefined,
    reached: (created: number) => void,
    to = this.#bounds.to,
  ): Promise<void> {
    let before: number | undefined = Number.isFinite(to) ? to : undefined;
    for (let more = true; more && (before ?? Infinity) > this.#bounds.from;) {
      const range = before === undefined ? {} : { before };
      const query = { take: pageSize, ...range, ...(filter ? { filter } : {}) };
      const page = await live().page(this.log.id, type, query);
      const created = page.docs.filter((doc) => typeOf(doc.id) === type).map((doc) => doc.created);
      before = Math.min(page.next ?? Infinity, ...created, before ?? Infinity);
      more = page.more && Number.isFinite(before);
      reached(more ? before : 0);
    }
  }

  #shows(entry: Entry): boolean {
    const { filter, ownSchool } = this.wish;
    const inReach =
      entry.created >= Math.max(this.#from, this.#bounds.from) && entry.created < this.#bounds.to;
    return (
      inReach &&
      !entry.pending &&
      !entry.withdrawn &&
      !entry.redacted &&
      (ownSchool || entry.visibility === 'leerlab') &&
      passes(filter, entry)
    );
  }
}
