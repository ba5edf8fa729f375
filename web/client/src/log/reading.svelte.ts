import type { Grain } from '$lib/live/grain.svelte';
import { live } from '$lib/live';
import { typeOf } from '$lib/live/wire';
import { entriesOf, type Entry } from '$lib/log';
import { boundsOf, dayAfter, sinceDay } from './dates';
import { passes, type Filter } from './filter';
import { Frontier } from './frontier.svelte';
import { Reach } from './reach.svelte';

/** Where someone wants to begin to read: at an entry, or on a day. */
export interface Target {
  entry?: string;
  day?: string;
}

/** What someone reads of a log: which entries there are to show, what waits, and where it begins. */
export class Reading {
  readonly reach: Reach;
  /** The entry to begin at. */
  goal = $state<string>();
  /** There is no such entry, for us. */
  lost = $state(false);
  // What an earlier visit kept has no number yet: then nothing is fresh until the server has answered.
  #opened: number;
  readonly #wanted = $derived.by(() => entriesOf(this.log).filter((entry) => passes(this.filter, entry)));
  readonly entries = $derived.by(() =>
    this.#wanted.filter(
      (entry) => (entry.pending || this.reach.holds(entry.created)) && !this.frontier.waits(entry),
    ),
  );
  readonly waiting = $derived.by(() => this.#wanted.filter((entry) => this.frontier.waits(entry)));
  readonly ids = $derived.by(() => this.entries.map((entry) => entry.id));

  private constructor(
    private readonly log: Grain,
    private readonly filter: Filter,
    readonly frontier: Frontier,
    reach: Reach,
  ) {
    this.reach = reach;
    this.#opened = log.seq || Infinity;
  }

  /** Begins to read, once the log is there. */
  static async begin(log: Grain, filter: Filter, target: Target, me: string): Promise<Reading> {
    const reach = new Reach(log, filter, await boundsOf(log, filter));
    const reading = new Reading(log, filter, new Frontier(me), reach);
    if (target.entry) await reading.#beginAt(target.entry);
    else if (target.day) await reading.#beginOn(target.day);
    return reading;
  }

  /** It came while one was here. */
  isFresh(entry: Entry): boolean {
    return entry.created > this.#opened && !entry.pending;
  }

  /** Everything came afresh: what was read further back has to be read again, around where one is. */
  async again(near: string | undefined): Promise<void> {
    if (this.#opened === Infinity) this.#opened = this.log.seq;
    this.frontier.answered(this.log.seq);
    const entry = this.#wanted.find((one) => one.id === near);
    if (near && !entry) await this.#beginAt(near);
    else if (entry && !entry.pending) await this.reach.open(entry.created);
    else this.reach.toHead();
  }

  async #beginAt(id: string): Promise<void> {
    const created = this.log.docs.get(id)?.created ?? (await this.#find(id));
    this.lost = created === undefined;
    if (created === undefined) return this.reach.toHead();
    await this.reach.open(created);
    this.goal = id;
  }

  async #find(id: string): Promise<number | undefined> {
    const page = await live()
      .page(this.log.id, 'entry', { around: id, take: 1 })
      .catch(() => undefined);
    return page?.docs.find((doc) => doc.id === id)?.created;
  }

  // The newest of that day, or of what came before it; what is older stands below it.
  async #beginOn(day: string): Promise<void> {
    const end = await sinceDay(this.log, dayAfter(day)).catch(() => undefined);
    if (end === undefined || !(await this.reach.open(end - 1))) return;
    const before = this.entries.filter((entry) => typeOf(entry.id) === 'entry' && entry.created < end);
    this.goal = (before[0] ?? this.entries.at(-1))?.id;
  }
}
