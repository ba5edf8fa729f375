import { Live } from '$lib/live/live.svelte';
import type { Pace } from '$lib/live/pace';
import { SignedOut } from '$lib/live/refusal';
import type { Sibling } from '$lib/outbox/siblings';
import { MemoryStore, type UnsentStore } from '$lib/outbox/storage';
import type { FakeServer } from './hub';

/** Waits that the test ends; without that they last for ever. */
export class FakePace implements Pace {
  readonly waits: { milliseconds: number; end: () => void }[] = [];

  random = () => 0;

  wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const end = () => {
        this.waits.splice(this.waits.indexOf(wait), 1);
        signal?.removeEventListener('abort', end);
        resolve();
      };
      const wait = { milliseconds, end };
      this.waits.push(wait);
      signal?.addEventListener('abort', end);
    });
  }

  /** Ends every wait that is not longer than this. */
  pass(milliseconds: number): void {
    for (const wait of [...this.waits]) if (wait.milliseconds <= milliseconds) wait.end();
  }
}

const alone: Sibling = { put: () => {}, gone: () => {}, listen: () => {}, close: () => {} };

/** One open tab of `person/me`. */
export class Browser {
  readonly pace = new FakePace();
  readonly live: Live;
  signedIn = true;

  constructor(
    readonly server: FakeServer,
    readonly store: UnsentStore = new MemoryStore(),
    siblings: Sibling = alone,
  ) {
    this.live = new Live({
      hub: server.hub,
      http: server.http,
      probe: () => server.whenUp(() => this.#known()),
      store,
      siblings,
      pace: this.pace,
      actor: () => ({ person: 'person/me', schools: ['school/99aa00'] }),
    });
  }

  async open(): Promise<this> {
    await this.live.start();
    this.live.sender.lead();
    await settled();
    return this;
  }

  /** The line comes back, if the server is there. */
  async back(): Promise<void> {
    await settled();
    this.live.connection.wake();
    await settled();
  }

  #known(): void {
    if (!this.signedIn) throw new SignedOut();
  }
}

/** Lets everything happen that needs no time: promises and the (fake) disk. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 12; turn++) await new Promise((resolve) => setImmediate(resolve));
}

let last = 0;
export const command = (type: string, fields: Record<string, unknown>) => ({
  type,
  commandId: `command-${String(++last).padStart(6, '0')}`,
  ...fields,
});
