import { Outbox } from '$lib/outbox/outbox.svelte';
import { Sender, type SenderPorts } from '$lib/outbox/sender';
import type { Sibling } from '$lib/outbox/siblings';
import type { UnsentStore } from '$lib/outbox/storage';
import { Connection } from './connection.svelte';
import { covered } from './covered';
import type { Actor } from './draft';
import type { Grain } from './grain.svelte';
import type { HubPort } from './hub';
import { newId } from './ids';
import { Keeping, type KeptStore } from './keeping';
import { repeatedly, type Pace } from './pace';
import { Pause } from './standstill.svelte';
import { Watches } from './watches';
import type { Frame, Line, PageAnswer, PageQuery, Receipt } from './wire';

export interface LivePorts {
  hub: () => HubPort;
  http: Line;
  probe: () => Promise<unknown>;
  store: UnsentStore;
  siblings: Sibling;
  pace: Pace;
  actor: (grain: string) => Actor;
  /** Where what was read last is kept; nowhere when left out. */
  kept?: KeptStore;
  /** What goes before and after each command. */
  along?: Pick<SenderPorts, 'before' | 'after'>;
}

const pollEvery = 3_000;

/** The one live store: what is watched, what was written, and the line between us and the server. */
export class Live {
  readonly connection: Connection;
  readonly outbox: Outbox;
  readonly sender: Sender;
  readonly #watches: Watches;
  readonly #pause = new Pause();
  readonly #keeping: Keeping | undefined;
  #stopped = new AbortController();

  constructor(private readonly ports: LivePorts) {
    this.#keeping = ports.kept && new Keeping(ports.kept, ports.pace);
    this.#watches = new Watches({ line: () => this.line, pace: ports.pace, make: (id) => this.#make(id) });
    this.connection = new Connection(ports, this.#ears(), () => this.#connected());
    this.outbox = new Outbox(ports.store, ports.siblings, (grain) => this.#changed(grain));
    this.sender = new Sender(this.outbox, {
      line: () => this.line,
      http: ports.http,
      pace: ports.pace,
      ...ports.along,
    });
  }

  /** The way to the server there is now. */
  get line(): Line | undefined {
    return this.connection.line ?? (this.connection.state === 'polling' ? this.ports.http : undefined);
  }

  async start(): Promise<void> {
    await this.outbox.load();
    void this.connection.run();
    void repeatedly(this.ports.pace, pollEvery, this.#stopped.signal, () => this.#poll());
  }

  stop(): void {
    this.#stopped.abort();
    this.connection.stop();
    this.ports.siblings.close();
  }

  /** Whether the page stands still: what others do waits until it is let in. */
  get paused(): boolean {
    return this.#pause.on;
  }

  set paused(on: boolean) {
    this.#pause.on = on;
    this.#pause.count = 0;
    if (!on) this.#watches.letIn();
  }

  /** How many changes wait while the page stands still. */
  get waiting(): number {
    return this.#pause.count;
  }

  /** Watches a grain until it is released as often as it was asked for. */
  watch(id: string): Grain {
    return this.#watches.hold(id);
  }

  /** Asks once more for a grain that refused us: our rights may have come since. */
  again(id: string): void {
    this.#watches.again(id);
  }

  release(id: string): void {
    this.#watches.release(id);
  }

  /** Does a command: shown at once, kept until the server has it. */
  send(grain: string, type: string, fields: Record<string, unknown> = {}): Promise<void> {
    const added = this.outbox.add(grain, { type, commandId: newId(), ...fields }, new Date().toISOString());
    this.sender.nudge();
    return added;
  }

  /** Does a command for which someone waits: the answer or the refusal comes back, nothing is queued. */
  ask(grain: string, type: string, fields: Record<string, unknown> = {}): Promise<Receipt> {
    return this.#line().send(grain, { type, commandId: newId(), ...fields });
  }

  page(grain: string, type: string, query: PageQuery): Promise<PageAnswer> {
    const read = () => this.#line().page(grain, type, query);
    return this.#watches.get(grain)?.page(read) ?? read();
  }

  async here(grain: string, place: string | null, typing: boolean): Promise<void> {
    await this.line?.here(grain, place, typing).catch(() => {});
  }

  /** The page may be gone in a moment: what was read is kept now. */
  rest(): void {
    void this.#keeping?.flush();
  }

  /** The machine slept so long that no line survived it: a new one, without asking. */
  renew(): void {
    this.connection.renew();
  }

  /** The browser is back: is the line still there? */
  check(): void {
    void this.connection.check((line) => this.#watches.ask(line));
  }

  #line(): Line {
    // Asked over HTTP when there is no live line: what waits for an answer should fail now, not hang.
    return this.line ?? this.ports.http;
  }

  #make(id: string): Grain {
    const grain = covered(id, this.outbox, () => this.ports.actor(id), this.#pause);
    grain.onwidened = (entry) => void this.#watches.readAround(grain, entry);
    this.#keeping?.begin(grain);
    return grain;
  }

  #changed(id: string): void {
    const grain = this.#watches.get(id);
    this.outbox.arrived(id, grain ? grain.seq : Number.MAX_SAFE_INTEGER);
    grain?.refresh();
    // It may be another tab's: the one that sends hears of it here.
    this.sender.nudge();
  }

  #ears() {
    return {
      frames: (id: string, frames: Frame[]) => this.#watches.take(id, frames),
      presence: (id: string, delta: object) => this.#watches.get(id)?.presence.take(delta),
      revoked: (id: string) => this.#watches.again(id),
    };
  }

  // Where no live line gets through, asking now and then has to do.
  #poll(): void {
    if (this.connection.state === 'polling') this.#connected();
  }

  #connected(): void {
    this.#watches.all();
    this.sender.nudge();
  }
}
