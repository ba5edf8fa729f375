import { live } from '$lib/live';
import type { Grain } from '$lib/live/grain.svelte';
import { typeOf, type PageAnswer, type PageQuery } from '$lib/live/wire';
import { asked, type Filter } from './filter';

/** The part of a log that someone wants to see, in its own numbers: `from` counts, `to` does not. */
export interface Bounds {
  from: number;
  to: number;
}

export const everywhere: Bounds = { from: 0, to: Infinity };
type Side = 'older' | 'newer';

/** The unbroken stretch of a log that we hold for one filter. What lies beyond it may have holes and is not shown. */
export class Reach {
  busy = $state<Side>();
  failed = $state<Side>();
  more = $state({ older: true, newer: false });
  #from = $state(0);
  #to = $state(Infinity);
  /** A page that was asked for before all began anew is of no use. */
  #times = 0;

  constructor(
    private readonly log: Grain,
    private readonly filter: Filter,
    private readonly bounds: Bounds = everywhere,
  ) {
    this.toHead();
  }

  /** Everything newer comes by itself. */
  get atHead(): boolean {
    return !this.more.newer && this.bounds.to === Infinity;
  }

  holds(created: number): boolean {
    return (
      created >= Math.max(this.#from, this.bounds.from) && created <= this.#to && created < this.bounds.to
    );
  }

  /** From the newest on: what came along with the log is there already. */
  toHead(): void {
    this.#times++;
    const held = this.log.ranges.oldest('entry') || this.#oldestHeld();
    [this.#from, this.#to] = [Math.min(held, this.bounds.to), Infinity];
    this.more = { older: this.#from > this.bounds.from, newer: false };
    this.failed = undefined;
  }

  /** Anew around a place in the past; true when it is there. Until then all stays as it is, so that nothing jumps. */
  async open(created: number): Promise<boolean> {
    if (this.holds(created) && this.atHead) return true;
    const time = ++this.#times;
    const [older, newer] = await Promise.all([
      this.#page('older', { before: Math.min(created + 1, this.bounds.to) }),
      this.#page('newer', { after: created }),
    ]);
    if (time !== this.#times) return false;
    [this.#from, this.#to] = [created + 1, created];
    this.more = { older: true, newer: true };
    if (older) this.#reachDown(older);
    if (newer) this.#reachUp(newer);
    return older !== undefined && newer !== undefined;
  }

  async further(side: Side): Promise<void> {
    if (this.busy || !this.more[side] || this.log.phase !== 'ready') return;
    this.busy = side;
    await this.#read(side);
    this.busy = undefined;
  }

  async #read(side: Side): Promise<void> {
    const time = this.#times;
    const range = side === 'older' ? { before: Math.min(this.#from, this.bounds.to) } : { after: this.#to };
    const page = await this.#page(side, range);
    if (!page || time !== this.#times) return;
    if (side === 'older') this.#reachDown(page);
    else this.#reachUp(page);
  }

  async #page(side: Side, range: PageQuery): Promise<PageAnswer | undefined> {
    this.failed = undefined;
    try {
      return await live().page(this.log.id, 'entry', this.#query(range));
    } catch {
      this.failed = side;
      return undefined;
    }
  }

  #query(range: PageQuery): PageQuery {
    const filter = asked(this.filter);
    const bounded = Number.isFinite(range.before ?? 0) ? range : {};
    return { take: 50, ...bounded, ...(filter ? { filter } : {}) };
  }

  #reachDown(page: PageAnswer): void {
    const reached = page.more ? Math.min(page.next ?? Infinity, ...createdOf(page), this.#from) : 0;
    this.#hold(reached, Math.min(this.#from, this.#to));
    this.#from = reached;
    this.more.older = page.more && reached > this.bounds.from;
  }

  #reachUp(page: PageAnswer): void {
    const reached = page.more ? Math.max(page.next ?? 0, ...createdOf(page), this.#to) : Infinity;
    this.#hold(this.#to, reached);
    this.#to = reached;
    this.more.newer = page.more && reached < this.bounds.to;
  }

  // Only what was read without a filter is whole.
  #hold(from: number, to: number): void {
    if (asked(this.filter)) return;
    if (to >= this.log.ranges.oldest('entry')) this.log.ranges.reachesTo('entry', from);
    else this.log.ranges.holdsBetween('entry', from, to);
  }

  // A snapshot may hold fewer than it could: the oldest that we have tells where to go on.
  #oldestHeld(): number {
    const created = this.log.all('entry').flatMap((doc) => (doc.pending ? [] : [doc.created]));
    return Math.min(Infinity, ...created);
  }
}

const createdOf = (page: PageAnswer): number[] =>
  page.docs.filter((doc) => typeOf(doc.id) === 'entry').map((doc) => doc.created);
