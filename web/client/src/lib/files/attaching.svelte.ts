import { live } from '$lib/live';
import { newId } from '$lib/live/ids';
import { present } from '$lib/fields';
import { Refusal } from '$lib/live/refusal';
import type { PupilCheck } from '$lib/pupils/find';
import { localFiles } from './files.svelte';
import { prepare } from './prepare';
import type { KeptFile } from './shelf';
import { isPicture, mostFiles, type FileWish } from './wire';

export type Chosen = Omit<KeptFile, 'blob'> & { blob: Blob };

/** The files that are being chosen for one entry or comment. They survive a reload. */
export class Attaching {
  items = $state.raw<readonly Chosen[]>([]);
  /** Pictures that are being made ready. */
  busy = $state(0);
  /** What it is for is not there yet: until then the files stay on this machine. */
  later = false;
  problems = $state.raw<readonly { name: string; error: unknown }[]>([]);

  constructor(
    readonly log: string,
    readonly owner: string,
    later = false,
  ) {
    this.later = later;
    void this.#load();
  }

  /** Every picture has its answer, and nothing is being made ready. */
  get ready(): boolean {
    return this.busy === 0 && this.items.every(answered);
  }

  async add(files: Iterable<File>): Promise<void> {
    this.problems = [];
    for (const file of files) {
      this.busy++;
      try {
        await this.#add(file);
      } catch (error) {
        this.problems = [...this.problems, { name: file.name, error }];
      } finally {
        this.busy--;
      }
    }
  }

  /** Says something of a file. */
  say(id: string, fields: Partial<Pick<Chosen, 'name' | 'alt' | 'pupils' | 'consent'>>): void {
    this.items = this.items.map((item) => (item.id === id ? { ...item, ...fields } : item));
    const item = this.items.find((one) => one.id === id);
    if (item) void localFiles().shelf.put({ ...item });
  }

  async remove(id: string): Promise<void> {
    this.items = this.items.filter((item) => item.id !== id);
    await localFiles().drop(id);
  }

  /** What a command says of them; from here on they are the command's. */
  take(): FileWish[] | undefined {
    const wishes = this.items.map(({ id, name, alt, pupils, consent }) =>
      present({ upload: id, name, alt: alt.trim() || undefined, pupils, consent: consent || undefined }),
    ) as unknown as FileWish[];
    for (const item of this.items) void localFiles().shelf.put({ ...item, owner: '' });
    this.items = [];
    return wishes.length > 0 ? wishes : undefined;
  }

  async #add(file: File): Promise<void> {
    if (this.items.length >= mostFiles)
      throw new Refusal({ code: 'invalid', key: 'files-too-many', message: '', args: { most: mostFiles } });
    const { name, blob } = await prepare(file);
    const kept = {
      id: newId(),
      log: this.log,
      owner: this.owner,
      name,
      blob,
      alt: '',
      consent: false,
      at: Date.now(),
    };
    this.items = [...this.items, kept];
    await localFiles().keep(kept, this.later);
  }

  async #load(): Promise<void> {
    const files = localFiles();
    const kept = (await files.shelf.all()).filter(
      (file) => file.owner === this.owner && file.log === this.log,
    );
    for (const file of kept) {
      await files.recall(file.id);
      if (!this.later) void files.bring(file.log, file.id).catch(() => {});
    }
    this.items = [...kept.sort((a, b) => a.at - b.at), ...this.items];
  }
}

/** Of a picture it must be said whether pupils can be recognised; where they can, that they agreed. */
export const answered = (item: Chosen): boolean =>
  !isPicture(item.blob.type) || item.pupils === 'no' || (item.pupils === 'yes' && item.consent);

const open = new Map<string, Attaching>();

/** The files that are being chosen for a place, the same for everyone who asks. */
export function attachingTo(log: string, owner: string, later = false): Attaching {
  const known = open.get(owner) ?? new Attaching(log, owner, later);
  open.set(owner, known);
  return known;
}

/** Adds what was chosen to an entry that is there, or to the question of a request. */
export async function attachTo(grain: string, owner: string, check?: PupilCheck): Promise<void> {
  const entry = grain.startsWith('log/') ? owner : undefined;
  for (const file of attachingTo(grain, owner).take() ?? [])
    await live().send(grain, 'attach-file', { file, ...present({ entry, check }) });
}
