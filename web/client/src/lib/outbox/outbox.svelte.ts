import { Refusal, type RefusalDetails } from '$lib/live/refusal';
import type { Command } from '$lib/live/wire';
import { Awaited } from './awaited';
import type { UnsentStore } from './storage';
import type { Sibling } from './siblings';
import { dependsOn, isMark, replaces, tooLarge, type Unsent } from './unsent';
import { Writing } from './writing';

/** What we wrote and the server has not acknowledged; and what it refused. Tabs of one person share it. */
export class Outbox {
  items = $state.raw<readonly Unsent[]>([]);
  /** False when the browser does not keep it over a reload. */
  kept = $state(true);
  readonly #inFlight = new Set<string>();
  readonly #awaited = new Awaited();
  readonly #disk: Writing;

  constructor(
    store: UnsentStore,
    private readonly siblings: Sibling,
    private readonly onchange: (grain: string) => void,
  ) {
    this.#disk = new Writing(store, () => (this.kept = false));
    siblings.listen({ put: (item) => this.#set(item), gone: (id, seq) => this.#leave(id, seq) });
  }

  get waiting(): readonly Unsent[] {
    return this.items.filter((item) => !item.refusal);
  }

  /** What someone wrote and that waits. */
  get unsent(): readonly Unsent[] {
    return this.waiting.filter((item) => !isMark(item.command));
  }

  get refused(): readonly Unsent[] {
    return this.items.filter((item) => item.refusal);
  }

  async load(): Promise<void> {
    for (const item of await this.#disk.all()) if (!this.#find(item.id)) this.#set(item);
  }

  /** Takes a command in: shown at once, on the disk as soon as can be. */
  async add(grain: string, command: Command, at: string): Promise<void> {
    if (tooLarge(command)) throw new Refusal({ code: 'invalid', key: 'too-large', message: 'Too large' });
    const earlier = this.waiting.find(
      (item) => item.grain === grain && !this.#inFlight.has(item.id) && replaces(command, item.command),
    );
    const order = Math.max(Date.now() * 1_000, (this.items.at(-1)?.order ?? 0) + 1);
    const item = earlier
      ? { ...earlier, command: { ...command, commandId: earlier.id, version: earlier.command.version } }
      : { id: command.commandId, order, grain, command, at, closed: 0 };
    await this.#keep(item);
  }

  /** The next to send of a grain: one at a time, in order. */
  head(grain: string): Unsent | undefined {
    return this.waiting.find((item) => item.grain === grain);
  }

  departs(id: string): void {
    this.#inFlight.add(id);
  }

  /** The connection closed on it: not known whether it arrived. */
  async closedOn(item: Unsent): Promise<void> {
    this.#inFlight.delete(item.id);
    if (this.#find(item.id)) await this.#keep({ ...item, closed: item.closed + 1 });
  }

  /** The server has it: safe. It stays in view until frame `seq` brings the real thing. */
  async settle(id: string, seq: number): Promise<void> {
    if (!this.#find(id)) return;
    this.#leave(id, seq);
    this.siblings.gone(id, seq);
    await this.#disk.remove([id]);
  }

  /** The documents are complete up to here. */
  arrived(grain: string, seq: number): void {
    this.#awaited.arrived(grain, seq);
  }

  /** Not placed: into the tray, with everything that cannot be done without it. */
  async refuse(item: Unsent, refusal: RefusalDetails): Promise<void> {
    this.#inFlight.delete(item.id);
    if (isMark(item.command)) return this.discard([item.id]);
    const moved = [item, ...this.waiting.filter((other) => dependsOn(other, item))];
    for (const one of moved) await this.#keep({ ...one, refusal: { ...refusal } });
  }

  /** Once more, with what depends on it, at the end of the queue. */
  async retry(item: Unsent): Promise<void> {
    const moved = [item, ...this.refused.filter((other) => dependsOn(other, item))];
    for (const one of moved) {
      const again = { ...one, closed: 0 };
      delete again.refusal;
      await this.#keep(again);
    }
  }

  async discard(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      this.#leave(id, 0);
      this.siblings.gone(id, 0);
    }
    await this.#disk.remove(ids);
  }

  /** What to show on top of a grain's documents. */
  shownOn(grain: string): readonly Unsent[] {
    return [...this.#awaited.on(grain), ...this.waiting.filter((item) => item.grain === grain)];
  }

  #find(id: string): Unsent | undefined {
    return this.items.find((item) => item.id === id);
  }

  async #keep(item: Unsent): Promise<void> {
    this.#set(item);
    this.siblings.put(item);
    await this.#disk.put(item);
  }

  #set(item: Unsent): void {
    const others = this.items.filter((other) => other.id !== item.id);
    this.items = [...others, item].sort((a, b) => a.order - b.order);
    this.onchange(item.grain);
  }

  #leave(id: string, seq: number): void {
    const item = this.#find(id);
    if (!item) return;
    this.#inFlight.delete(id);
    this.items = this.items.filter((other) => other.id !== id);
    if (seq > 0) this.#awaited.add(item, seq);
    this.onchange(item.grain);
  }
}
