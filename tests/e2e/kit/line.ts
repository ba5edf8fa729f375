import { connect, createServer, type Server as Listener, type Socket } from 'node:net';

/** A line between a browser and the server that can be cut, fall silent without a word, and be mended. */
export class Line {
  readonly #pairs = new Set<[Socket, Socket]>();
  #state: 'up' | 'cut' | 'silent' = 'up';

  private constructor(
    readonly port: number,
    readonly listener: Listener,
  ) {}

  static async to(port: number): Promise<Line> {
    const listener = createServer();
    await new Promise<void>((ready) => listener.listen(0, '127.0.0.1', ready));
    const address = listener.address();
    const line = new Line(typeof address === 'object' && address ? address.port : 0, listener);
    listener.on('connection', (near) => line.#join(near, port));
    return line;
  }

  get page(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Every connection breaks, and new ones too. */
  cut(): void {
    this.#state = 'cut';
    this.#drop();
  }

  /** Nothing comes through any more and nothing says so, as on a wifi that lost its way. */
  silence(): void {
    this.#state = 'silent';
    for (const [near, far] of this.#pairs) [near, far].forEach((socket) => socket.pause());
  }

  mend(): void {
    this.#state = 'up';
    this.#drop();
  }

  async close(): Promise<void> {
    this.#drop();
    await new Promise((closed) => this.listener.close(closed));
  }

  #join(near: Socket, port: number): void {
    near.on('error', () => near.destroy());
    if (this.#state === 'cut') return void near.destroy();
    if (this.#state === 'silent') near.pause();
    const far = connect(port, '127.0.0.1');
    const pair: [Socket, Socket] = [near, far];
    this.#pairs.add(pair);
    const part = () => {
      // On a silent line the end of a connection is not heard either.
      if (this.#state !== 'silent') pair.forEach((socket) => socket.destroy());
    };
    far.on('error', part).on('close', part);
    near.on('close', part);
    if (this.#state === 'silent') return;
    near.on('data', (bytes) => far.write(bytes));
    far.on('data', (bytes) => near.write(bytes));
  }

  #drop(): void {
    for (const pair of this.#pairs) pair.forEach((socket) => socket.destroy());
    this.#pairs.clear();
  }
}
