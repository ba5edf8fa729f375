import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A real server in a process of its own, on a port and a data folder that stay the same over its deaths. */
export class Server {
  #process: ChildProcess | undefined;
  #program: readonly string[] = [];
  output = '';

  private constructor(
    readonly port: number,
    readonly data: string,
    readonly flags: readonly string[],
  ) {}

  /** A server with the example data, or with what the flags ask for. */
  static async start(...flags: string[]): Promise<Server> {
    const data = await mkdtemp(path.join(tmpdir(), 'leerlabs-e2e-'));
    const example = process.env.LEERLABS_EXAMPLE;
    if (example && flags.length === 0) await cp(example, data, { recursive: true });
    const server = new Server(await freePort(), data, flags);
    await server.start(example ? ['run', '--no-build', '--file', 'leerlabs.cs', '--'] : ['leerlabs.cs']);
    return server;
  }

  get page(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts it and waits until it is ready. */
  async start(program = this.#program): Promise<void> {
    this.#program = program;
    this.output = '';
    const host = process.env.LEERLABS_HOST ?? 'local';
    const args = [...program, 'run', '--port', String(this.port), '--data', this.data, '--host', host, ...this.flags];
    this.#process = spawn('dotnet', args, { cwd: root, detached: process.platform !== 'win32' });
    this.#process.stdout?.on('data', (text: Buffer) => (this.output += text.toString()));
    this.#process.stderr?.on('data', (text: Buffer) => (this.output += text.toString()));
    await this.#ready();
  }

  async #ready(): Promise<void> {
    const ended = new Promise<never>((_, refuse) =>
      this.#process?.once('exit', (code) => refuse(new Error(`The server ended with ${code}:\n${this.output}`))),
    );
    ended.catch(() => undefined);
    await Promise.race([ended, this.#answers()]);
  }

  async #answers(): Promise<void> {
    for (;;) {
      const answer = await fetch(`${this.page}/health/ready`).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((resume) => setTimeout(resume, 50));
    }
  }

  /** SIGKILL to the whole group: no good-bye, no flush. */
  async kill(): Promise<void> {
    const running = this.#process;
    if (!running?.pid) return;
    const gone = new Promise((resolve) => running.once('exit', resolve));
    if (process.platform === 'win32') running.kill('SIGKILL');
    else process.kill(-running.pid, 'SIGKILL');
    await gone;
    this.#process = undefined;
  }

  /** Asks it to end, as Ctrl-C does, and keeps the data. */
  async end(): Promise<void> {
    const running = this.#process;
    const gone = new Promise((resolve) => running?.once('exit', resolve));
    if (process.platform === 'win32' || !running?.pid) return this.kill();
    process.kill(-running.pid, 'SIGINT');
    await gone;
  }

  async stop(): Promise<void> {
    await this.kill();
    await rm(this.data, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  return new Promise((resolve, refuse) => {
    const listener = createServer();
    listener.once('error', refuse);
    listener.listen(0, '127.0.0.1', () => {
      const address = listener.address();
      listener.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
