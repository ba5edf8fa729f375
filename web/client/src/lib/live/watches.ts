import type { Grain } from './grain.svelte';
import { backOff, type Pace } from './pace';
import { refusalIn, SignedOut } from './refusal';
import type { Frame, Line } from './wire';

export interface WatchPorts {
  line: () => Line | undefined;
  pace: Pace;
  make: (id: string) => Grain;
}

interface Held {
  grain: Grain;
  users: number;
  fetching: boolean;
  /** Asked for again while an answer was under way; with `afresh`, from the beginning. */
  again: boolean;
  afresh: boolean;
  /** How often in a row it was refused. */
  refusals: number;
}

const lingers = 30_000;
const fillsBeforeAfresh = 3;
const asksAfterRefusal = 5;

/** The grains that someone on this page watches, each kept complete. */
export class Watches {
  readonly #held = new Map<string, Held>();

  constructor(private readonly ports: WatchPorts) {}

  get(id: string): Grain | undefined {
    return this.#held.get(id)?.grain;
  }

  hold(id: string): Grain {
    const held = this.#held.get(id);
    if (held) {
      held.users++;
      return held.grain;
    }
    const fresh: Held = {
      grain: this.ports.make(id),
      users: 1,
      fetching: false,
      again: false,
      afresh: false,
      refusals: 0,
    };
    this.#held.set(id, fresh);
    void this.#fetch(fresh);
    return fresh.grain;
  }

  /** Watched for a little longer: whoever leaves a page often comes back to it. */
  release(id: string): void {
    const held = this.#held.get(id);
    if (!held || --held.users > 0) return;
    void this.ports.pace.wait(lingers).then(() => {
      if (held.users > 0 || this.#held.get(id) !== held) return;
      this.#held.delete(id);
      this.ports
        .line()
        ?.unwatch(id)
        .catch(() => {});
    });
  }

  take(id: string, frames: readonly Frame[]): void {
    const held = this.#held.get(id);
    if (held?.grain.take(frames) && held.grain.phase === 'ready') void this.#fetch(held);
  }

  /** A new line: everything is watched again from where it was. */
  all(): void {
    for (const held of this.#held.values()) {
      held.grain.presence.clear();
      void this.#fetch(held);
    }
  }

  /** Rights changed: what we hold may no longer be ours. */
  again(id: string): void {
    const held = this.#held.get(id);
    if (!held) return;
    held.refusals = 0;
    void this.#fetch(held, true);
  }

  /** Any question with an answer, to see whether the line carries. */
  async ask(line: Line): Promise<void> {
    const [held] = this.#held.values();
    if (!held) return;
    const answer = await line.watch(held.grain.id, held.grain.seq).catch(() => undefined);
    if (answer) held.grain.answer(answer);
  }

  /** Reads an entry that was opened up to us, with all that hangs on it. */
  async readAround(grain: Grain, id: string): Promise<void> {
    const line = this.ports.line();
    if (!line) return;
    const page = (type: string, query: object) => grain.page(() => line.page(grain.id, type, query));
    await page('entry', { around: id, take: 1 }).catch(() => {});
    await page('comment', { parent: id, take: 200 }).catch(() => {});
  }

  async #fetch(held: Held, afresh = false): Promise<void> {
    held.afresh ||= afresh;
    if (held.fetching) {
      held.again = true;
      return;
    }
    held.fetching = true;
    try {
      await this.#fill(held);
    } finally {
      held.fetching = false;
    }
    if (held.again && this.ports.line()) void this.#fetch(held);
  }

  async #fill(held: Held): Promise<void> {
    let tries = 0;
    let gap = true;
    for (let line = this.ports.line(); gap && line; line = this.ports.line()) {
      const after = held.afresh || tries >= fillsBeforeAfresh ? 0 : held.grain.seq;
      held.again = held.afresh = false;
      try {
        gap = held.grain.answer(await line.watch(held.grain.id, after));
        held.refusals = 0;
        tries++;
      } catch (error) {
        held.afresh ||= after === 0;
        gap = await this.#refused(held, line, error, tries++);
      }
    }
  }

  // What was just started, or just accepted, reaches its leerlab and its log a moment later.
  async #askLater(held: Held): Promise<void> {
    if (held.refusals++ >= asksAfterRefusal) return;
    await this.ports.pace.wait(backOff(this.ports.pace, held.refusals - 1));
    if (this.#held.get(held.grain.id) === held && held.grain.phase === 'refused')
      void this.#fetch(held, true);
  }

  /** True when it is worth another try. */
  async #refused(held: Held, line: Line, error: unknown, tries: number): Promise<boolean> {
    const refusal = refusalIn(error);
    if (refusal && !refusal.passing) {
      held.grain.refuse(refusal);
      void this.#askLater(held);
      return false;
    }
    if (error instanceof SignedOut || this.ports.line() !== line) return false;
    await this.ports.pace.wait((refusal?.details.retryAfter ?? 0) * 1_000 || backOff(this.ports.pace, tries));
    return true;
  }
}
