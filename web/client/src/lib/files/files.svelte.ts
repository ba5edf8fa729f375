import { SvelteMap } from 'svelte/reactivity';
import type { Command } from '$lib/live/wire';
import { refusalIn } from '$lib/live/refusal';
import { bring, lost, type UploadPort } from './upload';
import type { FileShelf, KeptFile } from './shelf';
import { wishesIn } from './wire';

/** What we know of a file that was chosen on this machine. */
export interface LocalFile {
  url: string;
  type: string;
  size: number;
  /** Bytes that the server has. */
  sent: number;
  whole: boolean;
  /** It is brought once there is something that it can be brought to. */
  later?: true;
  problem?: unknown;
}

const week = 7 * 24 * 3_600_000;

/** The files that were chosen on this machine: kept until they are placed, brought as soon as there is a line. */
export class LocalFiles {
  readonly known = new SvelteMap<string, LocalFile>();
  readonly #bringing = new Map<string, Promise<void>>();

  constructor(
    readonly shelf: FileShelf,
    private readonly port: UploadPort,
  ) {}

  /** Keeps a file, and begins to bring it. */
  async keep(file: KeptFile, later = false): Promise<void> {
    this.#know(file);
    if (later) this.#change(file.id, { later: true });
    await this.shelf.put(file);
    if (!later) void this.bring(file.log, file.id).catch(() => {});
  }

  /** Shows a file that was kept before, such as one of a command that is not sent yet. */
  async recall(id: string): Promise<void> {
    if (this.known.has(id)) return;
    const file = await this.shelf.get(id);
    if (file) this.#know(file);
  }

  /** The file is with the server when this ends; one that is under way is not begun again. */
  bring(log: string, id: string): Promise<void> {
    const under = this.#bringing.get(id) ?? this.#bring(log, id).finally(() => this.#bringing.delete(id));
    this.#bringing.set(id, under);
    return under;
  }

  /** Everything that a command needs is with the server when this ends. */
  async before(grain: string, command: Command): Promise<void> {
    for (const { upload } of wishesIn(command)) await this.bring(grain, upload);
  }

  /** The server has the command: its files need not be kept here. */
  async after(command: Command): Promise<void> {
    for (const { upload } of wishesIn(command)) await this.shelf.remove(upload);
  }

  /** There may be a line again for what could not be brought. */
  async again(): Promise<void> {
    for (const { id, log } of await this.shelf.all())
      if (this.known.get(id)?.problem !== undefined) void this.bring(log, id).catch(() => {});
  }

  async drop(id: string): Promise<void> {
    const file = this.known.get(id);
    if (file) URL.revokeObjectURL(file.url);
    this.known.delete(id);
    await this.shelf.remove(id);
  }

  /** What was chosen long ago and belongs to nothing that waits, goes. */
  async tidy(waiting: ReadonlySet<string>, now: number): Promise<void> {
    for (const file of await this.shelf.all())
      if (now - file.at > week && !waiting.has(file.id)) await this.shelf.remove(file.id);
  }

  async #bring(log: string, id: string): Promise<void> {
    if (this.known.get(id)?.whole) return;
    const file = await this.shelf.get(id);
    // Placed from elsewhere, or never whole: the server knows, and says so when it is asked to take it.
    if (!file) return;
    this.#know(file);
    this.#change(id, { problem: undefined, later: undefined });
    try {
      await locked(id, () => bring(this.port, log, id, file.blob, (sent) => this.#change(id, { sent })));
      this.#change(id, { whole: true });
    } catch (problem) {
      this.#change(id, { problem });
      throw refusalIn(problem)?.details.key === 'upload-not-there' ? lost() : problem;
    }
  }

  #know(file: KeptFile): void {
    if (this.known.has(file.id)) return;
    const { type, size } = file.blob;
    this.known.set(file.id, { url: URL.createObjectURL(file.blob), type, size, sent: 0, whole: false });
  }

  #change(id: string, fields: Partial<LocalFile>): void {
    const file = this.known.get(id);
    if (file) this.known.set(id, { ...file, ...fields });
  }
}

// Another tab may be bringing the same. Not every browser has locks, and a test has no browser at all.
const locked = <T>(id: string, work: () => Promise<T>): Promise<T> =>
  typeof navigator !== 'undefined' && navigator.locks
    ? navigator.locks.request(`leerlabs upload ${id}`, work)
    : work();

let current: LocalFiles | undefined;

export const setFiles = (files: LocalFiles): LocalFiles => (current = files);

/** The chosen files of who is signed in. */
export function localFiles(): LocalFiles {
  if (!current) throw new Error('Nobody is signed in');
  return current;
}
