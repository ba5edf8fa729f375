import type { UnsentStore } from './storage';
import type { Unsent } from './unsent';

/** Writes to the disk one after another, so that a late put never brings back what was removed. */
export class Writing {
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly store: UnsentStore,
    private readonly onlost: () => void,
  ) {}

  all(): Promise<Unsent[]> {
    return this.store.all().catch(() => (this.onlost(), []));
  }

  put(item: Unsent): Promise<void> {
    return this.#next(() => this.store.put(item));
  }

  remove(ids: readonly string[]): Promise<void> {
    return this.#next(() => this.store.remove(ids));
  }

  #next(work: () => Promise<void>): Promise<void> {
    const written = this.#last.then(work).catch(this.onlost);
    this.#last = written;
    return written;
  }
}
