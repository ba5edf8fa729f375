import { live } from '$lib/live';
import type { Grain } from '$lib/live/grain.svelte';
import { typeOf } from '$lib/live/wire';
import { asked, type Filter } from './filter';

/** How far back the log is read, for one filter. Everything newer than `oldest` is held. */
export class Pager {
  more = $state(true);
  busy = $state(false);
  failed = $state(false);
  #read = $state(Infinity);

  constructor(
    private readonly log: Grain,
    private readonly filter: Filter,
  ) {}

  /** What is older than this may be incomplete, and is not shown. */
  get oldest(): number {
    return Math.min(this.#read, this.#held);
  }

  async older(): Promise<void> {
    if (this.busy || !this.more || this.log.phase !== 'ready') return;
    this.busy = true;
    this.failed = false;
    try {
      await this.#page();
    } catch {
      this.failed = true;
    } finally {
      this.busy = false;
    }
  }

  get #held(): number {
    // Read through the documents, so that whoever shows this is told when a snapshot changes it.
    return this.log.docs.size >= 0 ? this.log.ranges.oldest('entry') : 0;
  }

  // A snapshot may hold fewer than it could: the oldest that we have tells where to go on.
  #before(): number | undefined {
    const created = this.log.all('entry').flatMap((doc) => (doc.pending ? [] : [doc.created]));
    const oldest = this.oldest > 0 ? this.oldest : Math.min(...created);
    return Number.isFinite(oldest) ? oldest : undefined;
  }

  async #page(): Promise<void> {
    const before = this.#before();
    const filter = asked(this.filter);
    const query = { take: 50, ...(before === undefined ? {} : { before }), ...(filter ? { filter } : {}) };
    const page = await live().page(this.log.id, 'entry', query);
    const created = page.docs.filter((doc) => typeOf(doc.id) === 'entry').map((doc) => doc.created);
    const reached = page.more ? Math.min(page.next ?? Infinity, ...created, before ?? Infinity) : 0;
    if (!filter) this.log.ranges.reachesTo('entry', reached);
    this.#read = reached;
    this.more = page.more;
  }
}
