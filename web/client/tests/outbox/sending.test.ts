// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { Browser, settled } from '../fake/browser';
import { FakeServer } from '../fake/hub';

const log = 'log/7f3a';

async function opened(server = new FakeServer()) {
  const browser = await new Browser(server).open();
  const grain = browser.live.watch(log);
  await settled();
  return { server, browser, grain, live: browser.live };
}

const add = (entry: string, text = entry) => ['add-entry', { entry, text }] as const;

describe('Sending', () => {
  it('shows an own entry at once, as pending, and then as it is', async () => {
    const { live, grain } = await opened();
    void live.send(log, ...add('one', 'Hallo'));
    expect(grain.docs.get('entry/one')).toMatchObject({
      text: 'Hallo',
      pending: true,
      school: 'school/99aa00',
    });
    await settled();
    expect(grain.docs.get('entry/one')).toMatchObject({ text: 'Hallo', created: 1 });
    expect(grain.docs.get('entry/one')).not.toHaveProperty('pending');
    expect(live.outbox.items).toEqual([]);
  });

  it('keeps showing it between the receipt and the frame', async () => {
    const { server, live, grain } = await opened();
    server.lose = () => true;
    void live.send(log, ...add('one'));
    await settled();
    expect(live.outbox.items).toEqual([]);
    expect(grain.docs.has('entry/one')).toBe(true);
  });

  it('keeps what was written offline and sends it when the line is back', async () => {
    const { server, browser, live, grain } = await opened();
    server.up = false;
    server.cut();
    await settled();
    void live.send(log, ...add('one'));
    await settled();
    expect(live.outbox.waiting).toHaveLength(1);
    server.up = true;
    await browser.back();
    expect(server.sent.map((sent) => sent.entry)).toEqual(['one']);
    expect(grain.docs.get('entry/one')).not.toHaveProperty('pending');
  });

  it('sends one at a time per grain, in order', async () => {
    const { server, live } = await opened();
    server.hold.add('Send');
    for (const key of ['one', 'two', 'three']) void live.send(log, ...add(key));
    void live.send('log/other', ...add('elsewhere'));
    for (let turn = 0; turn < 4; turn++) {
      await settled();
      server.held.splice(0).forEach((call) => call.answer());
    }
    expect(server.sent.filter((sent) => sent.entry !== 'elsewhere').map((sent) => sent.entry)).toEqual([
      'one',
      'two',
      'three',
    ]);
    expect(server.mostInFlight).toBe(1);
  });

  it('settles by the frame when the receipt got lost, and does nothing twice', async () => {
    const { server, browser, live } = await opened();
    server.hold.add('Send');
    void live.send(log, ...add('one'));
    await settled();
    server.cut();
    await browser.back();
    expect(live.outbox.items).toEqual([]);
    expect(server.grain(log).seq).toBe(1);
  });

  it('sends again what was never watched, and gets the first receipt', async () => {
    const server = new FakeServer();
    const browser = await new Browser(server).open();
    server.hold.add('Send');
    void browser.live.send(log, ...add('one'));
    await settled();
    server.cut();
    server.release();
    await browser.back();
    expect(server.sent).toHaveLength(2);
    expect(server.grain(log).seq).toBe(1);
    expect(browser.live.outbox.items).toEqual([]);
  });

  it('waits as long as the server asks, and then tries again', async () => {
    const { server, browser, live } = await opened();
    server.refuse.set('add-entry', { code: 'too-many', message: 'Even wachten', retryAfter: 7 });
    void live.send(log, ...add('one'));
    await settled();
    expect(live.outbox.waiting).toHaveLength(1);
    expect(browser.pace.waits.map((wait) => wait.milliseconds)).toContain(7_000);
    browser.pace.pass(7_000);
    await settled();
    expect(live.outbox.items).toEqual([]);
  });

  it('goes over HTTP with a command on which the connection closed twice', async () => {
    const { server, browser, live } = await opened();
    server.closeOn.add('add-entry');
    server.accept = ((accept) => (grain: string, sent) => {
      if (server.lines.size > 0 && !server.overHttp.includes(sent)) throw new Error('gone');
      return accept.call(server, grain, sent);
    })(server.accept.bind(server));
    server.hold.add('Send');
    void live.send(log, ...add('one'));
    await settled();
    await browser.back();
    await browser.back();
    expect(server.overHttp.map((sent) => sent.entry)).toEqual(['one']);
    expect(live.outbox.items).toEqual([]);
  });

  it('makes one edit of two when the first has not left', async () => {
    const { server, browser, live, grain } = await opened();
    void live.send(log, ...add('one'));
    await settled();
    server.up = false;
    server.cut();
    await settled();
    void live.send(log, 'edit-entry', { entry: 'one', version: 1, text: 'eerst' });
    void live.send(log, 'edit-entry', { entry: 'one', version: 1, text: 'laatst' });
    await settled();
    expect(live.outbox.waiting).toHaveLength(1);
    server.up = true;
    await browser.back();
    expect(grain.docs.get('entry/one')).toMatchObject({ text: 'laatst', version: 2 });
  });

  it('refuses what is too large before it is queued', async () => {
    const { live } = await opened();
    await expect(live.send(log, ...add('one', 'x'.repeat(300_000)))).rejects.toThrow('Too large');
    expect(live.outbox.items).toEqual([]);
  });
});
