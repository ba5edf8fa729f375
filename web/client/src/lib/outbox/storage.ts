import type { Unsent } from './unsent';

/** Where the unsent is kept. */
export interface UnsentStore {
  all(): Promise<Unsent[]>;
  put(item: Unsent): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });

async function open(person: string): Promise<IDBDatabase> {
  const request = indexedDB.open(`leerlabs ${person}`, 1);
  request.onupgradeneeded = () => request.result.createObjectStore('unsent', { keyPath: 'id' });
  const database = await done(request);
  // Another tab with a newer version of us may go ahead.
  database.onversionchange = () => database.close();
  return database;
}

/** A person's unsent commands in IndexedDB, on the disk before we go on. */
export class IndexedDbStore implements UnsentStore {
  readonly #database: Promise<IDBDatabase>;

  constructor(person: string) {
    this.#database = open(person);
  }

  async all(): Promise<Unsent[]> {
    const store = (await this.#database).transaction('unsent').objectStore('unsent');
    return ((await done(store.getAll())) as Unsent[]).sort((a, b) => a.order - b.order);
  }

  put(item: Unsent): Promise<void> {
    return this.#write((store) => store.put(item));
  }

  remove(ids: readonly string[]): Promise<void> {
    return this.#write((store) => ids.forEach((id) => store.delete(id)));
  }

  async #write(work: (store: IDBObjectStore) => void): Promise<void> {
    const transaction = (await this.#database).transaction('unsent', 'readwrite', { durability: 'strict' });
    work(transaction.objectStore('unsent'));
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'));
    });
  }
}

/** When the browser keeps nothing (private windows): better than refusing to work. */
export class MemoryStore implements UnsentStore {
  readonly #items = new Map<string, Unsent>();

  all(): Promise<Unsent[]> {
    return Promise.resolve([...this.#items.values()]);
  }

  put(item: Unsent): Promise<void> {
    this.#items.set(item.id, item);
    return Promise.resolve();
  }

  remove(ids: readonly string[]): Promise<void> {
    ids.forEach((id) => this.#items.delete(id));
    return Promise.resolve();
  }
}
