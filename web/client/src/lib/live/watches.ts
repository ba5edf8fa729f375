import { Filling, type FillingPorts } from './filling';
import type { Grain } from './grain.svelte';
import type { Frame, Line } from './wire';

export interface WatchPorts extends FillingPorts {
  make: (id: string) => Grain;
}

interface Held {
  grain: Grain;
  filling: Filling;
  users: number;
}

const lingers = 30_000;

/** The grains that someone on this page watches, each kept complete. */
export class Watches {
  readonly #held = new Map<string, Held>();

  constructor(private readonly ports: WatchPorts) {}

  get(id: string): Grain | undefined {
    return this.#held.get(id)?.grain;
  }

  hold(id: string): Grain {
    const held = this.#held.get(id) ?? this.#begin(id);
    held.users++;
    return held.grain;
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
    this.#held.get(id)?.filling.take(frames);
  }

  /** A new line: everything is watched again from where it was. */
  all(): void {
    for (const { grain, filling } of this.#held.values()) {
      grain.presence.clear();
      filling.fetch();
    }
  }

  /** The page moves again after it stood still. */
  letIn(): void {
    for (const { grain } of this.#held.values()) grain.letIn();
  }

  /** Rights changed: what we hold may no longer be ours. */
  again(id: string): void {
    this.#held.get(id)?.filling.again();
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

  #begin(id: string): Held {
    const grain = this.ports.make(id);
    const filling = new Filling(grain, this.ports, () => this.get(id) === grain);
    const held = { grain, filling, users: 0 };
    this.#held.set(id, held);
    filling.fetch();
    return held;
  }
}
