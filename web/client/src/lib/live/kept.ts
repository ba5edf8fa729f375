import type { KeptStore } from './keeping';
import { type Doc } from './wire';

const prefix = 'leerlabs read ';
const most = 40;

interface Kept {
  id: string;
  at: number;
  docs: Doc[];
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });

/** What a person read last, in a database of their own on this device. */
export class IndexedDbKept implements KeptStore {
  readonly #database: Promise<IDBDatabase>;

  constructor(person: string) {
    this.#database = open(person);
    this.#database.catch(() => {});
  }

  async load(grain: string): Promise<Doc[] | undefined> {
    const store = await this.#store('readonly');
    return ((await done(store.get(grain))) as Kept | undefined)?.docs;
  }

  async save(grain: string, docs: Doc[]): Promise<void> {
    const store = await this.#store('readwrite');
    // Documents are plain JSON; a reactive wrapper around one can't be kept.
    await done(store.put({ id: grain, at: Date.now(), docs: JSON.parse(JSON.stringify(docs)) as Doc[] }));
    await this.#trim();
  }

  async forget(grain: string): Promise<void> {
    await done((await this.#store('readwrite')).delete(grain));
  }

  async #trim(): Promise<void> {
    const store = await this.#store('readwrite');
    if ((await done(store.count())) <= most) return;
    const all = ((await done(store.getAll())) as Kept[]).sort((a, b) => b.at - a.at);
    for (const { id } of all.slice(most)) store.delete(id);
  }

  async #store(mode: IDBTransactionMode): Promise<IDBObjectStore> {
    return (await this.#database).transaction('grains', mode).objectStore('grains');
  }
}

async function open(person: string): Promise<IDBDatabase> {
  const request = indexedDB.open(prefix + person, 1);
  request.onupgradeneeded = () => request.result.createObjectStore('grains', { keyPath: 'id' });
  const database = await done(request);
  // Signing out in another tab erases it.
  database.onversionchange = () => database.close();
  return database;
}

/** Signed out: nothing that anyone read stays on this device. What was not sent stays, as was said. */
export async function eraseKept(): Promise<void> {
  if (!('indexedDB' in globalThis) || !indexedDB.databases) return;
  const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
  const erased = names
    .filter((name) => name.startsWith(prefix))
    .map((name) => done(indexedDB.deleteDatabase(name)));
  await Promise.allSettled(erased);
}
