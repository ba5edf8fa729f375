import type { Entry } from '$lib/log';

const stepSize = 20;

/**
 * As much of a log as one has come to, so that a long log opens at once. What came after it was complete is new: it is always there, and
 * does not push anything else out.
 */
export class Shelf {
  #opened = $state(Infinity);
  #step = $state(stepSize);
  readonly #fresh = $derived.by(() => this.ready().filter((entry) => this.isNew(entry)));
  readonly shown = $derived.by(() => [...this.#fresh, ...this.#rest()]);

  /** @param ready what may be shown, newest first */
  constructor(private readonly ready: () => readonly Entry[]) {}

  get opened(): boolean {
    return this.#opened < Infinity;
  }

  /** The log is complete up to here. */
  open(seq: number): void {
    if (!this.opened) this.#opened = seq;
  }

  isNew(entry: Entry): boolean {
    return entry.created > this.#opened;
  }

  get more(): boolean {
    return this.shown.length < this.ready().length;
  }

  further(): void {
    this.#step += stepSize;
  }

  #rest(): readonly Entry[] {
    const from = this.#fresh.length;
    return this.ready().slice(from, from + this.#step);
  }
}
