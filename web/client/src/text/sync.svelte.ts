import type { ChangeSet } from '@codemirror/state';
import type { Grain } from '$lib/live/grain.svelte';
import { newId } from '$lib/live/ids';
import type { Pace } from '$lib/live/pace';
import { refusalIn, type RefusalDetails } from '$lib/live/refusal';
import { typeOf, type Frame, type Line, type Receipt } from '$lib/live/wire';
import { catchUp, type ReadPast } from './catchup';
import type { Keeper } from './keeper';
import { pageIn, updateOf, type Update } from './model';
import { Session, textOf } from './session';

export interface SyncPorts {
  grain: Grain;
  line: () => Line | undefined;
  read: ReadPast;
  pace: Pace;
  keeper?: Keeper;
  now?: () => number;
}

/** What is typed within this goes in one update; the first letter after a pause goes at once. */
const together = 100;
const retry = 1_000;

/** Brings what is typed to the server and what others type to the page, for as long as the page is there. */
export class Sync {
  session = $state.raw<Session>();
  /** Something is not on the server yet. */
  waiting = $state(false);
  /** Why what was typed will not be taken any more. */
  stuck = $state.raw<RefusalDetails>();
  /** Words of an earlier visit that have no place any more. */
  lost = $state.raw<string[]>([]);
  /** Called with what happens to the text that is shown, and by whom when that is known. */
  onshow: (changes: ChangeSet, update?: Update) => void = () => {};
  #looking: Promise<void> | undefined;
  #again = false;
  #sending = false;
  #sentAt = -Infinity;
  #taken = () => {};
  #closed = false;

  constructor(private readonly ports: SyncPorts) {}

  /** The documents are there, came afresh, or some were missed. */
  look(): Promise<void> {
    this.#again = true;
    return (this.#looking ??= this.#look().finally(() => (this.#looking = undefined)));
  }

  /** A frame of the grain, as it comes. */
  take(frame: Frame): void {
    const updates = (frame.puts ?? []).filter((put) => typeOf(put.id) === 'update').map(updateOf);
    if (updates.length === 0) return;
    const next = !this.#looking && this.session && updates.every((update) => this.#next(update));
    if (next) this.#tell();
    else void this.look();
  }

  /** What the writer does to the text that is shown. */
  type(changes: ChangeSet): void {
    this.session?.type(changes);
    this.#tell();
    void this.pump();
  }

  /** There may be something to send, or a line to send it on. */
  async pump(): Promise<void> {
    if (this.#sending || this.stuck) return;
    this.#sending = true;
    try {
      while (!this.#closed && this.ports.line() && this.session && !this.session.idle && !this.stuck) {
        await this.#pause();
        const line = this.ports.line();
        if (line) await this.#send(line, this.session);
      }
    } finally {
      this.#sending = false;
    }
  }

  /** The writer does not want what can't be placed, or has it elsewhere. */
  forget(): void {
    this.lost = [];
    if (!this.stuck || !this.session) return;
    this.onshow(this.session.drop());
    this.#tell();
  }

  /** The page may be gone in a moment. */
  rest(): void {
    if (this.session) this.ports.keeper?.keep(this.session);
  }

  close(): void {
    this.#closed = true;
    this.rest();
    this.ports.keeper?.close();
  }

  async #look(): Promise<void> {
    while (this.#again && !this.#closed) {
      this.#again = false;
      const page = pageIn(this.ports.grain.confirmed());
      if (!page) return;
      if (this.session)
        await catchUp(this.session, page, this.ports.read, (...shown) => this.onshow(...shown));
      else await this.#begin(page);
      this.#tell();
      void this.pump();
    }
  }

  async #begin(page: NonNullable<ReturnType<typeof pageIn>>): Promise<void> {
    const session = new Session(page.version, textOf(page.text));
    await catchUp(session, page, this.ports.read, () => {});
    this.lost = (await this.ports.keeper?.adopt(session, page, this.ports.read).catch(() => [])) ?? [];
    this.session = session;
    this.#again = true;
  }

  #next(update: Update): boolean {
    if (update.version <= this.session!.version) return true;
    if (update.version !== this.session!.version + 1) return false;
    const shown = this.session!.take(update);
    if (shown) this.onshow(shown, update);
    return true;
  }

  #tell(): void {
    this.waiting = this.session?.idle === false;
    if (this.session) this.ports.keeper?.changed(this.session);
    if (!this.session?.sent) this.#taken();
  }

  async #pause(): Promise<void> {
    const now = this.ports.now ?? Date.now;
    const rest = this.#sentAt + together - now();
    if (rest > 0) await this.ports.pace.wait(rest);
    this.#sentAt = now();
  }

  async #send(line: Line, session: Session): Promise<void> {
    const next = session.send(newId());
    const command = session.sent?.command;
    if (!next || !command) return;
    try {
      const asked = {
        type: 'type-text',
        commandId: command,
        version: next.version,
        changes: next.changes.toJSON() as unknown,
      };
      this.#accepted(await line.send(this.ports.grain.id, asked), session, command);
      await this.#untilTaken(session, command);
    } catch (error) {
      await this.#failed(error, session);
    }
  }

  /** It may stand there from before our time, when its answer got lost. */
  #accepted({ ids }: Receipt, session: Session, command: string): void {
    const version = Number(ids.find((id) => typeOf(id) === 'update')?.split('/')[1] ?? Infinity);
    if (session.sent?.command !== command || version > session.version) return;
    this.onshow(session.already());
    this.#tell();
  }

  /** The update itself comes as a frame, before or after the receipt. */
  async #untilTaken(session: Session, command: string): Promise<void> {
    if (session.sent?.command !== command) return;
    const taken = new Promise<void>((resolve) => (this.#taken = resolve));
    const late = new AbortController();
    await Promise.race([taken, this.ports.pace.wait(10 * retry, late.signal)]);
    late.abort();
    if (session.sent?.command === command) await this.look();
  }

  async #failed(error: unknown, session: Session): Promise<void> {
    const refusal = refusalIn(error);
    // Where the line broke it may have arrived: it goes once more under the same id.
    if (!refusal || refusal.passing)
      return this.ports.pace.wait((refusal?.details.retryAfter ?? 0) * 1_000 || retry);
    session.refused();
    if (refusal.details.key !== 'text-moved-on') this.stuck = refusal.details;
    else await Promise.all([this.look(), this.ports.pace.wait(retry)]);
  }
}
