import { HubLine, type Ears, type HubPort } from './hub';
import { backOff, within, type Pace } from './pace';
import { SignedOut } from './refusal';

export type LineState = 'connecting' | 'live' | 'polling' | 'offline' | 'signed-out';

export interface ConnectionPorts {
  hub: () => HubPort;
  /** Asks the server over HTTP who we are: does it answer at all, and does it still know us? */
  probe: () => Promise<unknown>;
  pace: Pace;
}

const patience = 10_000;
const checkTime = 2_000;
const firstTryWithin = 3_000;
const triesBeforePolling = 3;

/** Keeps one live line to the server, for ever. */
export class Connection {
  state = $state<LineState>('connecting');
  #line: HubLine | undefined;
  #wake = new AbortController();
  #failures = 0;
  #attempts = 0;
  #stopped = false;
  /** The next line is wanted without a pause. */
  #hurry = false;

  constructor(
    private readonly ports: ConnectionPorts,
    private readonly ears: Ears,
    private readonly onlive: () => void,
  ) {}

  /** The live line, for as long as it is open. */
  get line(): HubLine | undefined {
    return this.#line?.connected ? this.#line : undefined;
  }

  async run(): Promise<void> {
    while (!this.#stopped && this.state !== 'signed-out') {
      if ((await this.#known()) && (await this.#connect())) await this.#untilClosed();
      else await this.#missed();
    }
  }

  stop(): void {
    this.#stopped = true;
    this.#line?.stop();
    this.wake();
  }

  /** The browser is online or visible again: do not wait any longer. */
  wake(): void {
    this.#wake.abort();
    this.#wake = new AbortController();
  }

  /** Gives the line up and makes the next at once. */
  renew(): void {
    this.#hurry = this.#line !== undefined;
    this.#line?.stop();
    this.wake();
  }

  /** Does the line still carry? A dead one is given up, so that the next is made. */
  async check(ask: (line: HubLine) => Promise<unknown>): Promise<void> {
    const line = this.line;
    if (!line) return this.wake();
    await within(this.ports.pace, checkTime, ask(line)).catch((error: unknown) => {
      if (error instanceof Error && error.message === 'late') line.stop();
    });
  }

  /** Before every line but the first: does the server answer at all, and are we still who we were? */
  async #known(): Promise<boolean> {
    if (this.#attempts++ === 0) return true;
    try {
      await within(this.ports.pace, patience, this.ports.probe());
      return true;
    } catch (error) {
      this.state = error instanceof SignedOut ? 'signed-out' : 'offline';
      return false;
    }
  }

  async #connect(): Promise<boolean> {
    const line = new HubLine(this.ports.hub(), this.ears);
    try {
      await within(this.ports.pace, patience, line.start());
      if (this.#stopped) line.stop();
      this.#line = line;
      return true;
    } catch {
      line.stop();
      // It answers, but not on a live line: some networks let no WebSockets through.
      this.state = this.#failures + 1 >= triesBeforePolling ? 'polling' : 'connecting';
      return false;
    }
  }

  async #untilClosed(): Promise<void> {
    this.#failures = 0;
    this.state = 'live';
    this.onlive();
    await this.#line?.closed;
    this.#line = undefined;
    if (this.#stopped) return;
    this.state = 'connecting';
    if (!this.#hurry) await this.#pause(this.ports.pace.random() * firstTryWithin);
    this.#hurry = false;
  }

  async #missed(): Promise<void> {
    this.#failures++;
    if (this.state !== 'signed-out') await this.#pause(backOff(this.ports.pace, this.#failures));
  }

  #pause(milliseconds: number): Promise<void> {
    return this.#stopped ? Promise.resolve() : this.ports.pace.wait(milliseconds, this.#wake.signal);
  }
}
