import type { Grain } from './grain.svelte';
import { backOff, type Pace } from './pace';
import { refusalIn, SignedOut } from './refusal';
import type { Frame, Line } from './wire';

export interface FillingPorts {
  line: () => Line | undefined;
  pace: Pace;
}

const fillsBeforeAfresh = 3;
const asksAfterRefusal = 5;

/** Keeps one watched grain complete: asks for what is missing, and again when that failed. */
export class Filling {
  #fetching = false;
  /** Asked for again while an answer was under way; with `afresh`, from the beginning. */
  #again = false;
  #afresh = false;
  /** How often in a row it was refused. */
  #refusals = 0;

  constructor(
    private readonly grain: Grain,
    private readonly ports: FillingPorts,
    private readonly wanted: () => boolean,
  ) {}

  take(frames: readonly Frame[]): void {
    if (this.grain.take(frames) && this.grain.phase === 'ready') this.fetch();
  }

  /** From where we are; one answer at a time. */
  fetch(): void {
    void this.#fetch(false);
  }

  /** Rights changed: what we hold may no longer be ours, and what was refused may be. */
  again(): void {
    this.#refusals = 0;
    void this.#fetch(true);
  }

  async #fetch(afresh: boolean): Promise<void> {
    this.#afresh ||= afresh;
    if (this.#fetching) {
      this.#again = true;
      return;
    }
    this.#fetching = true;
    try {
      await this.#fill();
    } finally {
      this.#fetching = false;
    }
    if (this.#again && this.ports.line()) this.fetch();
  }

  async #fill(): Promise<void> {
    let tries = 0;
    let gap = true;
    for (let line = this.ports.line(); gap && line; line = this.ports.line()) {
      const after = this.#afresh || tries >= fillsBeforeAfresh ? 0 : this.grain.seq;
      this.#again = this.#afresh = false;
      try {
        gap = this.grain.answer(await line.watch(this.grain.id, after));
        this.#refusals = 0;
        tries++;
      } catch (error) {
        this.#afresh ||= after === 0;
        gap = await this.#failed(line, error, tries++);
      }
    }
  }

  /** True when it is worth another try at once. */
  async #failed(line: Line, error: unknown, tries: number): Promise<boolean> {
    const refusal = refusalIn(error);
    if (refusal && !refusal.passing) {
      this.grain.refuse(refusal);
      void this.#askLater();
      return false;
    }
    if (error instanceof SignedOut || this.ports.line() !== line) return false;
    await this.ports.pace.wait((refusal?.details.retryAfter ?? 0) * 1_000 || backOff(this.ports.pace, tries));
    return true;
  }

  // What was just started, or just accepted, reaches its leerlab and its log a moment later.
  async #askLater(): Promise<void> {
    if (this.#refusals++ >= asksAfterRefusal) return;
    await this.ports.pace.wait(backOff(this.ports.pace, this.#refusals - 1));
    if (this.wanted() && this.grain.phase === 'refused') void this.#fetch(true);
  }
}
