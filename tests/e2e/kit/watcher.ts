import { HttpTransportType, HubConnectionBuilder, LogLevel, type HubConnection } from '@microsoft/signalr';

interface Frame {
  seq: number;
}

interface Answer {
  seq: number;
  reset: boolean;
  frames: Frame[];
}

/** Someone who watches a grain with the public client and comes back, at any of the pages, with what they have. */
export class Watcher {
  readonly seqs: number[] = [];
  /** The longest time without anything heard, in milliseconds. */
  longestSilence = 0;
  /** How long it took to be live again after the line broke, in milliseconds. */
  readonly returns: number[] = [];
  readonly #early = new Set<number>();
  #last = 0;
  #heard = performance.now();
  #connection: HubConnection | undefined;
  #ended = false;

  constructor(
    readonly pages: readonly string[],
    readonly cookie: string,
    readonly grain: string,
    public at: number,
  ) {}

  async begin(): Promise<void> {
    await this.#connect();
    this.#heard = performance.now();
  }

  async end(): Promise<void> {
    this.#ended = true;
    await this.#connection?.stop();
  }

  async #connect(): Promise<void> {
    const page = this.pages[this.at++ % this.pages.length]!;
    const connection = new HubConnectionBuilder()
      .withUrl(`${page}/live`, {
        skipNegotiation: true,
        transport: HttpTransportType.WebSockets,
        headers: { cookie: this.cookie, origin: page },
      })
      .configureLogging(LogLevel.None)
      .build();
    connection.serverTimeoutInMilliseconds = 12_000;
    connection.on('Frames', (_: string, frames: Frame[]) => this.#take(frames));
    connection.onclose(() => void this.#comeBack());
    await connection.start();
    const answer = await connection.invoke<Answer>('Watch', this.grain, this.#last);
    this.#connection = connection;
    if (answer.reset) this.#last = answer.seq;
    this.#take(answer.frames);
  }

  async #comeBack(): Promise<void> {
    const broken = performance.now();
    while (!this.#ended) {
      try {
        await this.#connect();
        this.returns.push(performance.now() - broken);
        return;
      } catch {
        await new Promise((resume) => setTimeout(resume, 100 + Math.random() * 200));
      }
    }
  }

  /** What comes live may overtake the answer that holds what was missed (docs/protocol.md): it waits for its turn. */
  #take(frames: readonly Frame[]): void {
    const now = performance.now();
    this.longestSilence = Math.max(this.longestSilence, now - this.#heard);
    this.#heard = now;
    for (const { seq } of frames) if (seq > this.#last) this.#early.add(seq);
    while (this.#early.delete(this.#last + 1)) this.seqs.push(++this.#last);
  }
}
