// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { Browser, command, settled } from '../fake/browser';
import { FakeServer } from '../fake/hub';

const log = 'log/7f3a';
const entry = (key: string, text = key) => command('add-entry', { entry: key, text });
const texts = (browser: Browser) =>
  browser.live
    .watch(log)
    .all('entry')
    .sort((a, b) => a.created - b.created)
    .map((doc) => doc.text);

describe('Watching a grain', () => {
  it('shows what is there and what comes', async () => {
    const server = new FakeServer();
    server.do(log, entry('one'));
    const browser = await new Browser(server).open();
    const grain = browser.live.watch(log);
    await settled();
    server.do(log, entry('two'));
    expect(texts(browser)).toEqual(['one', 'two']);
    expect(grain.phase).toBe('ready');
  });

  it('keeps frames that overtake the answer', async () => {
    const server = new FakeServer();
    server.do(log, entry('one'));
    server.hold.add('Watch');
    const browser = await new Browser(server).open();
    browser.live.watch(log);
    await settled();
    server.do(log, entry('two'));
    server.do(log, entry('three'));
    server.release();
    await settled();
    expect(texts(browser)).toEqual(['one', 'two', 'three']);
  });

  it('fetches a frame that got lost, and applies the later one after it', async () => {
    const server = new FakeServer();
    server.do(log, entry('one'));
    const browser = await new Browser(server).open();
    browser.live.watch(log);
    await settled();
    server.lose = (frame) => frame.seq === 2;
    server.do(log, entry('two'));
    server.do(log, entry('three'));
    expect(texts(browser)).toEqual(['one']);
    await settled();
    expect(texts(browser)).toEqual(['one', 'two', 'three']);
  });

  it('catches up after the line was away', async () => {
    const server = new FakeServer();
    const browser = await new Browser(server).open();
    browser.live.watch(log);
    await settled();
    server.up = false;
    server.cut();
    server.do(log, entry('missed'));
    await settled();
    server.up = true;
    await browser.back();
    expect(texts(browser)).toEqual(['missed']);
  });

  it('starts afresh when it was away for too long', async () => {
    const server = new FakeServer();
    server.do(log, entry('one'));
    const browser = await new Browser(server).open();
    browser.live.watch(log);
    await settled();
    server.cut();
    server.grain(log).remembers = 1;
    for (const key of ['two', 'three', 'four']) server.do(log, entry(key));
    server.do(log, command('hide', { id: 'entry/one' }));
    await browser.back();
    expect(texts(browser)).toEqual(['two', 'three', 'four']);
  });

  it('takes a snapshot that live frames had passed, and then those frames again', async () => {
    const server = new FakeServer();
    server.do(log, entry('one'));
    const browser = await new Browser(server).open();
    browser.live.watch(log);
    await settled();
    server.hold.add('Watch');
    server.lines.forEach((line) => line.hear('Revoked', log));
    await settled();
    server.do(log, entry('two'));
    server.release();
    await settled();
    expect(texts(browser)).toEqual(['one', 'two']);
  });

  it('forgets everything when the right to see it has ended', async () => {
    const server = new FakeServer();
    server.do(log, entry('one'));
    const browser = await new Browser(server).open();
    const grain = browser.live.watch(log);
    await settled();
    server.grain(log).watch = () => {
      throw new Error('HubException: {"code":"forbidden","message":"Niet meer"}');
    };
    server.lines.forEach((line) => line.hear('Revoked', log));
    await settled();
    expect(grain.phase).toBe('refused');
    expect([...grain.docs.keys()]).toEqual([]);
  });

  it('asks again when it is let in a moment later', async () => {
    const server = new FakeServer();
    server.do(log, entry('one'));
    server.grain(log).watch = () => {
      throw new Error('HubException: {"code":"forbidden","message":"Nog niet"}');
    };
    const browser = await new Browser(server).open();
    const grain = browser.live.watch(log);
    await settled();
    expect(grain.phase).toBe('refused');
    Reflect.deleteProperty(server.grain(log), 'watch');
    browser.pace.pass(1_000);
    await settled();
    expect(texts(browser)).toEqual(['one']);
  });

  it('does not ask for ever for what stays closed, and asks once more when told to', async () => {
    const server = new FakeServer();
    server.do(log, entry('one'));
    let asked = 0;
    server.grain(log).watch = () => {
      asked++;
      throw new Error('HubException: {"code":"forbidden","message":"Niet van jou"}');
    };
    const browser = await new Browser(server).open();
    const grain = browser.live.watch(log);
    await settled();
    for (let minutes = 0; minutes < 20; minutes++) {
      browser.pace.pass(10_000);
      await settled();
    }
    expect(asked).toBe(6);
    expect(grain.phase).toBe('refused');
    Reflect.deleteProperty(server.grain(log), 'watch');
    browser.live.again(log);
    await settled();
    expect(texts(browser)).toEqual(['one']);
  });

  it('takes comments along with a deleted entry', async () => {
    const server = new FakeServer();
    server.do(log, entry('one'));
    server.do(log, command('add-comment', { comment: 'c', entry: 'one', text: 'mooi' }));
    const browser = await new Browser(server).open();
    const grain = browser.live.watch(log);
    await settled();
    expect(grain.docs.has('comment/c')).toBe(true);
    server.do(log, command('hide', { id: 'entry/one' }));
    expect([...grain.docs.keys()]).toEqual([]);
  });

  it('polls the HTTP twin where WebSockets do not get through', async () => {
    const server = new FakeServer();
    server.do(log, entry('one'));
    server.hub = () => blocked;
    const browser = await new Browser(server).open();
    browser.live.watch(log);
    for (let round = 0; round < 4; round++) {
      browser.pace.pass(3_000);
      await settled();
    }
    expect(browser.live.connection.state).toBe('polling');
    expect(texts(browser)).toEqual(['one']);
  });
});

const blocked = {
  start: () => Promise.reject(new Error('WebSocket failed to connect.')),
  stop: () => Promise.resolve(),
  invoke: () => Promise.reject(new Error('not connected')),
  on: () => {},
  onclose: () => {},
};
