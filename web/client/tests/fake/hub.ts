import type { HubPort } from '$lib/live/hub';
import type { RefusalDetails } from '$lib/live/refusal';
import type { Command, Frame, Line } from '$lib/live/wire';
import { FakeGrain } from './grain';

type Handler = (...args: never[]) => void;
type Outcome = { value: unknown } | { error: Error };
type Call = { method: string; args: unknown[]; answer: () => void };

/** The server of the tests: docs/protocol.md in memory, with every fault at hand. */
export class FakeServer {
  up = true;
  readonly grains = new Map<string, FakeGrain>();
  readonly lines = new Set<FakeLine>();
  readonly sent: Command[] = [];
  readonly overHttp: Command[] = [];
  /** What to refuse, by the type of the command; once. */
  readonly refuse = new Map<string, RefusalDetails>();
  /** Commands on which the connection closes, by type. */
  readonly closeOn = new Set<string>();
  /** Holds back the answers of these methods until they are let go. */
  readonly hold = new Set<string>();
  readonly held: Call[] = [];
  /** Frames that get lost on the way. */
  lose: (frame: Frame) => boolean = () => false;
  inFlight = new Map<string, number>();
  mostInFlight = 0;

  grain(id: string): FakeGrain {
    const grain = this.grains.get(id) ?? new FakeGrain(id);
    this.grains.set(id, grain);
    return grain;
  }

  /** Someone else does something. */
  do(id: string, command: Command, by?: string): Frame | undefined {
    const frame = this.grain(id).do(command, by);
    if (frame) this.publish(id, frame);
    return frame;
  }

  publish(id: string, frame: Frame): void {
    if (this.lose(frame)) return;
    for (const line of this.lines) if (line.watching.has(id)) line.hear('Frames', id, [frame]);
  }

  hub = (): HubPort => new FakeLine(this);

  http: Line = {
    watch: (grain, after) => this.whenUp(() => this.grain(grain).watch(after)),
    unwatch: () => Promise.resolve(),
    send: (grain, command) => (this.overHttp.push(command), this.whenUp(() => this.accept(grain, command))),
    page: (grain, type, query) => this.whenUp(() => this.grain(grain).page(type, query)),
    here: () => Promise.resolve(),
  };

  accept(grain: string, command: Command) {
    this.sent.push(command);
    const refusal = this.refuse.get(command.type);
    if (refusal) {
      this.refuse.delete(command.type);
      throw new Error(`An unexpected error occurred. HubException: ${JSON.stringify(refusal)}`);
    }
    this.do(grain, command, 'person/me');
    return this.grain(grain).receipt(command);
  }

  /** Everything that was held back goes on its way, in this order. */
  release(order: (calls: Call[]) => Call[] = (calls) => calls): void {
    this.hold.clear();
    for (const call of order(this.held.splice(0))) call.answer();
  }

  cut(): void {
    for (const line of [...this.lines]) line.drop();
  }

  async whenUp<T>(work: () => T): Promise<T> {
    await Promise.resolve();
    if (!this.up) throw new Error('Failed to fetch');
    return work();
  }
}

export class FakeLine implements HubPort {
  readonly watching = new Set<string>();
  readonly #handlers = new Map<string, Handler>();
  #closed: () => void = () => {};
  #open = false;
  #breaks: (() => void)[] = [];

  constructor(private readonly server: FakeServer) {}

  async start(): Promise<void> {
    await this.server.whenUp(() => {});
    this.#open = true;
    this.server.lines.add(this);
  }

  stop(): Promise<void> {
    this.drop();
    return Promise.resolve();
  }

  on(method: string, handler: Handler): void {
    this.#handlers.set(method, handler);
  }

  onclose(handler: () => void): void {
    this.#closed = handler;
  }

  hear(method: string, ...args: unknown[]): void {
    this.#handlers.get(method)?.(...(args as never[]));
  }

  drop(): void {
    if (!this.#open) return;
    this.#open = false;
    this.server.lines.delete(this);
    this.#closed();
    this.#breaks.forEach((fail) => fail());
  }

  invoke<T>(method: string, ...args: unknown[]): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (!this.#open) return reject(new Error('not connected'));
      this.#breaks.push(() =>
        reject(new Error('Invocation canceled due to the underlying connection being closed.')),
      );
      this.#count(method, args, 1);
      const answer = (outcome: Outcome) => {
        this.#count(method, args, -1);
        if ('error' in outcome) reject(outcome.error);
        else resolve(outcome.value as T);
      };
      queueMicrotask(() => this.#arrive(method, args, answer));
    });
  }

  /** The server looks now; its answer may be long under way. */
  #arrive(method: string, args: unknown[], answer: (outcome: Outcome) => void): void {
    if (!this.#open) return;
    const outcome = this.#do(method, args);
    if (this.server.hold.has(method)) this.server.held.push({ method, args, answer: () => answer(outcome) });
    else queueMicrotask(() => answer(outcome));
  }

  #count(method: string, args: unknown[], by: number): void {
    if (method !== 'Send') return;
    const grain = args[0] as string;
    const now = (this.server.inFlight.get(grain) ?? 0) + by;
    this.server.inFlight.set(grain, now);
    this.server.mostInFlight = Math.max(this.server.mostInFlight, now);
  }

  #do(method: string, args: unknown[]): Outcome {
    try {
      return { value: this.#call(method, args as [string, never, never]) };
    } catch (error) {
      return { error: error as Error };
    }
  }

  #call(method: string, [grain, second, third]: [string, never, never]): unknown {
    if (method === 'Watch') return (this.watching.add(grain), this.server.grain(grain).watch(second));
    if (method === 'Unwatch') return this.watching.delete(grain);
    if (method === 'Page') return this.server.grain(grain).page(second, third);
    if (method !== 'Send') return undefined;
    if (this.server.closeOn.has((second as Command).type)) queueMicrotask(() => this.drop());
    return this.server.accept(grain, second);
  }
}
