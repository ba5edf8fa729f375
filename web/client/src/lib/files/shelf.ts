import type { Pupils } from './wire';

/** A file that was chosen, as it is kept on this machine until it is placed. */
export interface KeptFile {
  /** The upload's key. */
  id: string;
  log: string;
  /** The entry or place that it is chosen for. */
  owner: string;
  name: string;
  blob: Blob;
  alt: string;
  pupils?: Pupils;
  consent: boolean;
  /** In milliseconds. */
  at: number;
}

/** Where chosen files are kept. */
export interface FileShelf {
  all(): Promise<KeptFile[]>;
  get(id: string): Promise<KeptFile | undefined>;
  put(file: KeptFile): Promise<void>;
  remove(id: string): Promise<void>;
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });

async function open(person: string): Promise<IDBDatabase> {
  const request = indexedDB.open(`leerlabs files ${person}`, 1);
  request.onupgradeneeded = () => request.result.createObjectStore('files', { keyPath: 'id' });
  const database = await done(request);
  database.onversionchange = () => database.close();
  return database;
}

/** In IndexedDB, beside the commands that are not sent yet; in memory where the browser keeps nothing. */
export function fileShelf(person: string): FileShelf {
  const memory = new Map<string, KeptFile>();
  const database = open(person).catch(() => undefined);
  const store = async (mode: IDBTransactionMode) =>
    (await database)?.transaction('files', mode, { durability: 'strict' }).objectStore('files');
  return {
    async all() {
      const files = await store('readonly');
      return files ? ((await done(files.getAll())) as KeptFile[]) : [...memory.values()];
    },
    async get(id) {
      const files = await store('readonly');
      return files ? ((await done(files.get(id))) as KeptFile | undefined) : memory.get(id);
    },
    async put(file) {
      const files = await store('readwrite');
      if (files) await done(files.put(file));
      else memory.set(file.id, file);
    },
    async remove(id) {
      const files = await store('readwrite');
      if (files) await done(files.delete(id));
      memory.delete(id);
    },
  };
}
