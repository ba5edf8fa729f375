import { typeOf, type Frame } from './wire';

/** While it is on, the page stands still; one for all grains of a page. */
export class Pause {
  on = $state(false);
  /** How many documents wait to be shown. */
  count = $state(0);
}

/** What others did to a grain while the page stood still (WCAG 2.2.2). What was taken away is never kept back. */
export class Standstill {
  readonly #waiting = new Set<string>();

  constructor(
    private readonly pause: Pause,
    private readonly me: () => string,
  ) {}

  /** Whether a document that this frame put has to wait. Our own work and our own rights never wait. */
  keeps(frame: Frame, id: string): boolean {
    const waits = this.pause.on && frame.by !== this.me() && typeOf(id) !== 'membership';
    if (waits && !this.#waiting.has(id)) {
      this.#waiting.add(id);
      if (typeOf(id) !== 'thread') this.pause.count++;
    }
    return waits;
  }

  /** Everything that waited; nothing waits any more. */
  letIn(): Set<string> {
    const waited = new Set(this.#waiting);
    this.#waiting.clear();
    return waited;
  }
}
