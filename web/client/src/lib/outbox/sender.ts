import { backOff, type Pace } from '$lib/live/pace';
import { refusalIn, SignedOut } from '$lib/live/refusal';
import type { Line } from '$lib/live/wire';
import type { Outbox } from './outbox.svelte';
import type { Unsent } from './unsent';

const closesBeforeHttp = 2;

export interface SenderPorts {
  /** The line as it is now; undefined while there is none. */
  line: () => Line | undefined;
  http: Line;
  pace: Pace;
  /** What has to be there before a command can be done, such as its files. */
  before?: (item: Unsent) => Promise<void>;
  after?: (item: Unsent) => Promise<void>;
}

/** Empties the outbox: per grain one command in flight, in order. Runs in one tab of a person. */
export class Sender {
  readonly #lanes = new Set<string>();
  #leading = false;

  constructor(
    private readonly outbox: Outbox,
    private readonly ports: SenderPorts,
  ) {}

  lead(): void {
    this.#leading = true;
    this.nudge();
  }

  /** There may be something to send, or a line to send it on. */
  nudge(): void {
    if (!this.#leading || !this.ports.line()) return;
    for (const { grain } of this.outbox.waiting) if (!this.#lanes.has(grain)) void this.#run(grain);
  }

  async #run(grain: string): Promise<void> {
    this.#lanes.add(grain);
    let tries = 0;
    try {
      for (let item = this.outbox.head(grain); item && this.ports.line(); item = this.outbox.head(grain)) {
        tries = (await this.#send(item, tries)) ? 0 : tries + 1;
      }
    } finally {
      this.#lanes.delete(grain);
    }
    // A new line may have come between the last look and leaving the lane.
    if (this.outbox.head(grain)) this.nudge();
  }

  async #send(item: Unsent, tries: number): Promise<boolean> {
    const line = this.ports.line();
    if (!line) return false;
    this.outbox.departs(item.id);
    try {
      const way = item.closed >= closesBeforeHttp ? this.ports.http : line;
      await this.ports.before?.(item);
      const receipt = await way.send(item.grain, item.command);
      await this.outbox.settle(item.id, receipt.seq);
      await this.ports.after?.(item);
      return true;
    } catch (error) {
      return await this.#failed(item, line, error, tries);
    }
  }

  async #failed(item: Unsent, line: Line, error: unknown, tries: number): Promise<boolean> {
    const refusal = refusalIn(error);
    if (refusal && !refusal.passing) {
      await this.outbox.refuse(item, refusal.details);
      return true;
    }
    if (!refusal && this.ports.line() !== line) await this.outbox.closedOn(item);
    else
      await this.ports.pace.wait(
        (refusal?.details.retryAfter ?? 0) * 1_000 || backOff(this.ports.pace, tries),
      );
    if (error instanceof SignedOut) this.#leading = false;
    return false;
  }
}
