import { keepsTyping, typingOf } from '$lib/typing.svelte';

/** What a page typed and the server does not have yet, as it is kept on this device. */
export interface KeptTyping {
  /** The page's own id: it holds a lock of this name while it lives. */
  id: string;
  grain: string;
  version: number;
  sent?: { command: string; changes: unknown };
  unsent: unknown;
  /** The text that it was typed on, once it waits for longer. */
  text?: string;
}

export interface TypingShelf {
  all(grain: string): Promise<KeptTyping[]>;
  put(typing: KeptTyping): Promise<void>;
  remove(id: string): Promise<void>;
  /** Whether the page that kept it is gone; from then on it is ours. */
  take(id: string): Promise<boolean>;
  /** Says that our own page lives. */
  hold(id: string): void;
  close(): void;
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });

/** Typing of one person in IndexedDB. A page that is gone let go of its lock, so what it left can be taken over. */
export class IndexedDbTyping implements TypingShelf {
  readonly #database: Promise<IDBDatabase>;
  #leave = () => {};

  constructor(person: string) {
    this.#database = open(person);
    this.#database.catch(() => {});
  }

  async all(grain: string): Promise<KeptTyping[]> {
    const kept = (await done((await this.#store('readonly')).getAll())) as KeptTyping[];
    return kept.filter((typing) => typing.grain === grain);
  }

  async put(typing: KeptTyping): Promise<void> {
    if (!keepsTyping()) return;
    await done((await this.#store('readwrite')).put(typing));
  }

  async remove(id: string): Promise<void> {
    await done((await this.#store('readwrite')).delete(id));
  }

  take(id: string): Promise<boolean> {
    return navigator.locks.request(id, { ifAvailable: true }, (lock) => lock !== null);
  }

  hold(id: string): void {
    const until = new Promise<void>((resolve) => (this.#leave = resolve));
    void navigator.locks.request(id, () => until);
  }

  close(): void {
    this.#leave();
    void this.#database.then((database) => database.close());
  }

  async #store(mode: IDBTransactionMode): Promise<IDBObjectStore> {
    return (await this.#database).transaction('typing', mode).objectStore('typing');
  }
}

async function open(person: string): Promise<IDBDatabase> {
  const request = indexedDB.open(typingOf(person), 1);
  request.onupgradeneeded = () => request.result.createObjectStore('typing', { keyPath: 'id' });
  const database = await done(request);
  database.onversionchange = () => database.close();
  return database;
}
