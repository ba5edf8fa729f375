import type {
  Command,
  Frame,
  Line,
  PageAnswer,
  PageQuery,
  PresenceDelta,
  Receipt,
  WatchAnswer,
} from './wire';

/** What we use of a SignalR connection; the tests bring their own. */
export interface HubPort {
  start(): Promise<void>;
  stop(): Promise<void>;
  invoke<T>(method: string, ...args: unknown[]): Promise<T>;
  on(method: string, handler: (...args: never[]) => void): void;
  onclose(handler: () => void): void;
}

/** What the server says by itself. */
export interface Ears {
  frames(grain: string, frames: Frame[]): void;
  presence(grain: string, delta: PresenceDelta): void;
  revoked(grain: string): void;
}

/** The live line: one connection from its start to its end, never started again. */
export class HubLine implements Line {
  connected = false;
  readonly closed: Promise<void>;
  #close: () => void = () => {};

  constructor(
    private readonly port: HubPort,
    ears: Ears,
  ) {
    this.closed = new Promise((resolve) => (this.#close = resolve));
    port.on('Frames', (grain: string, frames: Frame[]) => ears.frames(grain, frames));
    port.on('Presence', (grain: string, delta: PresenceDelta) => ears.presence(grain, delta));
    port.on('Revoked', (grain: string) => ears.revoked(grain));
    port.onclose(() => this.#ended());
  }

  async start(): Promise<void> {
    await this.port.start();
    this.connected = true;
  }

  /** Ends the line without waiting for a peer that may be long gone. */
  stop(): void {
    this.port.stop().catch(() => {});
    this.#ended();
  }

  watch(grain: string, after: number): Promise<WatchAnswer> {
    return this.port.invoke('Watch', grain, after);
  }

  unwatch(grain: string): Promise<void> {
    return this.port.invoke('Unwatch', grain);
  }

  send(grain: string, command: Command): Promise<Receipt> {
    return this.port.invoke('Send', grain, command);
  }

  page(grain: string, type: string, query: PageQuery): Promise<PageAnswer> {
    return this.port.invoke('Page', grain, type, query);
  }

  here(grain: string, place: string | null, typing: boolean): Promise<void> {
    return this.port.invoke('Here', grain, place, typing);
  }

  #ended(): void {
    this.connected = false;
    this.#close();
  }
}
