// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import { siblings } from '$lib/outbox/siblings';
import { IndexedDbStore } from '$lib/outbox/storage';
import { Browser, settled } from '../fake/browser';
import { FakeServer } from '../fake/hub';

const log = 'log/7f3a';

describe('Keeping the unsent', () => {
  it('sends it after a reload', async () => {
    const server = new FakeServer();
    server.up = false;
    const before = await new Browser(server, new IndexedDbStore('person/reload')).open();
    await before.live.send(log, 'add-entry', { entry: 'one', text: 'blijft' });
    before.live.stop();

    server.up = true;
    const after = await new Browser(server, new IndexedDbStore('person/reload')).open();
    await settled();
    expect(server.grain(log).docs.get('entry/one')?.text).toBe('blijft');
    expect(after.live.outbox.items).toEqual([]);
    expect(await after.store.all()).toEqual([]);
  });

  it('counts what someone wrote, not how far they read', async () => {
    const server = new FakeServer();
    server.up = false;
    const { live } = await new Browser(server, new IndexedDbStore('person/marks')).open();
    await live.send(log, 'add-entry', { entry: 'one', text: 'telt' });
    await live.send('person/marks', 'mark-seen', { grain: log, seen: 3 });
    await live.send('person/marks', 'mark-seen', { grain: log, seen: 4 });
    expect(live.outbox.unsent.map((item) => item.command.type)).toEqual(['add-entry']);
    expect(live.outbox.waiting.map((item) => item.command.seen)).toEqual([undefined, 4]);
  });

  it('keeps what was refused over a reload', async () => {
    const server = new FakeServer();
    const before = await new Browser(server, new IndexedDbStore('person/tray')).open();
    server.refuse.set('add-entry', { code: 'forbidden', message: 'Nee' });
    await before.live.send(log, 'add-entry', { entry: 'one', text: 'bewaard' });
    await settled();
    const after = await new Browser(server, new IndexedDbStore('person/tray')).open();
    expect(after.live.outbox.refused.map((item) => item.command.text)).toEqual(['bewaard']);
  });

  it('is on the disk for sure before it goes on', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const store = new IndexedDbStore('person/strict');
    await store.put({
      id: 'a',
      order: 1,
      grain: log,
      command: { type: 'x', commandId: 'a' },
      at: '',
      closed: 0,
    });
    expect(transaction).toHaveBeenCalledWith('unsent', 'readwrite', { durability: 'strict' });
  });

  it('is apart for each person', async () => {
    const item = { id: 'a', order: 1, grain: log, command: { type: 'x', commandId: 'a' }, at: '', closed: 0 };
    await new IndexedDbStore('person/a').put(item);
    expect(await new IndexedDbStore('person/b').all()).toEqual([]);
  });

  it('is sent by one tab and shown in both', async () => {
    const server = new FakeServer();
    const [first, second] = [
      new Browser(server, undefined, siblings('me')),
      new Browser(server, undefined, siblings('me')),
    ];
    await first.open();
    await second.live.start();
    await settled();
    const grain = first.live.watch(log);
    server.lose = () => true;
    server.hold.add('Send');
    void second.live.send(log, 'add-entry', { entry: 'one', text: 'uit de tweede' });
    await vi.waitFor(() => expect(grain.docs.get('entry/one')).toMatchObject({ pending: true }));
    await vi.waitFor(() => expect(server.held).toHaveLength(1));
    server.release();
    await vi.waitFor(() => expect(second.live.outbox.items).toEqual([]));
    expect(server.sent).toHaveLength(1);
  });
});
