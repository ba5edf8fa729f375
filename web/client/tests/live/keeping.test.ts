// @vitest-environment node
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { command, settled } from '../fake/browser';
import { FakePace } from '../fake/browser';
import { FakeGrain } from '../fake/grain';
import { Grain } from '$lib/live/grain.svelte';
import { Keeping, latestOf } from '$lib/live/keeping';
import { eraseKept, IndexedDbKept } from '$lib/live/kept';
import { Refusal } from '$lib/live/refusal';

const log = 'log/7f3a';
const grainOf = () => new Grain(log, () => ({ person: 'person/me', schools: [] }));

async function read(server: FakeGrain, store: IndexedDbKept): Promise<Grain> {
  const grain = grainOf();
  const keeping = new Keeping(store, new FakePace());
  keeping.begin(grain);
  grain.answer(server.watch(0));
  await keeping.flush();
  return grain;
}

async function opened(store: IndexedDbKept): Promise<Grain> {
  const grain = grainOf();
  new Keeping(store, new FakePace()).begin(grain);
  await store.load(log);
  await settled();
  return grain;
}

describe('What was read last', () => {
  let server: FakeGrain;
  let store: IndexedDbKept;

  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
    store = new IndexedDbKept('person/me');
    server = new FakeGrain(log);
    for (let n = 1; n <= 70; n++) server.do(command('add-entry', { entry: `e${n}`, text: `Tekst ${n}` }));
  });

  it('is shown without a line, the newest page of it', async () => {
    await read(server, store);
    const grain = await opened(store);
    expect(grain.phase).toBe('ready');
    expect(grain.all('entry')).toHaveLength(50);
    expect(grain.docs.get('entry/e70')?.text).toBe('Tekst 70');
  });

  it('gives way to what the server says, also when something left meanwhile', async () => {
    await read(server, store);
    server.do(command('hide', { id: 'entry/e70' }));
    const grain = await opened(store);
    grain.answer(server.watch(grain.seq));
    expect(grain.docs.has('entry/e70')).toBe(false);
  });

  it('does not come back over what the server said already', async () => {
    await read(server, store);
    const grain = grainOf();
    new Keeping(store, new FakePace()).begin(grain);
    server.do(command('hide', { id: 'entry/e70' }));
    grain.answer(server.watch(0));
    await settled();
    expect(grain.docs.has('entry/e70')).toBe(false);
  });

  it('is forgotten when the rights end', async () => {
    const grain = grainOf();
    const keeping = new Keeping(store, new FakePace());
    keeping.begin(grain);
    grain.answer(server.watch(0));
    await keeping.flush();
    grain.refuse(new Refusal({ code: 'forbidden', key: 'forbidden', message: '' }));
    await keeping.flush();
    expect(await store.load(log)).toBeUndefined();
  });

  it('is another person’s own, and erased for all when someone signs out', async () => {
    await read(server, store);
    expect(await new IndexedDbKept('person/other').load(log)).toBeUndefined();
    await eraseKept();
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual([]);
  });

  it('leaves out what should not lie about', () => {
    const docs = ['person', 'session/a', 'mail-address', 'report/a', 'entry/a'].map((id) => ({
      id,
      created: 1,
      rev: 1,
    }));
    expect(latestOf(docs).map(({ id }) => id)).toEqual(['entry/a', 'person']);
  });
});
