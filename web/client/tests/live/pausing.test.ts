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

async function reading(): Promise<{ server: FakeServer; browser: Browser }> {
  const server = new FakeServer();
  server.do(log, entry('one'));
  const browser = await new Browser(server).open();
  browser.live.watch(log);
  await settled();
  browser.live.paused = true;
  return { server, browser };
}

describe('A page that stands still', () => {
  it('keeps back what others write, and counts it', async () => {
    const { server, browser } = await reading();
    server.do(log, entry('two'));
    server.do(log, entry('three'));
    expect(texts(browser)).toEqual(['one']);
    expect(browser.live.waiting).toBe(2);
  });

  it('shows all of it, in order, when it is let in', async () => {
    const { server, browser } = await reading();
    server.do(log, entry('two'));
    server.do(log, entry('three'));
    browser.live.paused = false;
    expect(texts(browser)).toEqual(['one', 'two', 'three']);
    expect(browser.live.waiting).toBe(0);
    server.do(log, entry('four'));
    expect(texts(browser)).toEqual(['one', 'two', 'three', 'four']);
  });

  it('shows at once what we write ourselves, and settles it', async () => {
    const { server, browser } = await reading();
    server.do(log, entry('two'));
    await browser.live.send(log, 'add-entry', { entry: 'mine', text: 'mine' });
    await settled();
    expect(texts(browser)).toEqual(['one', 'mine']);
    expect(browser.live.outbox.items).toEqual([]);
    browser.live.paused = false;
    expect(texts(browser)).toEqual(['one', 'two', 'mine']);
  });

  it('never keeps back that something was taken away', async () => {
    const { server, browser } = await reading();
    server.do(log, command('hide', { id: 'entry/one' }));
    expect(texts(browser)).toEqual([]);
  });

  it('also keeps back what was caught up after the line was away', async () => {
    const { server, browser } = await reading();
    server.cut();
    server.do(log, entry('missed'));
    await browser.back();
    expect(texts(browser)).toEqual(['one']);
    expect(browser.live.waiting).toBe(1);
  });

  it('keeps faces in their place too', async () => {
    const { browser } = await reading();
    const { presence } = browser.live.watch(log);
    presence.take({ here: [{ person: 'person/other', typing: true }], count: 1 });
    expect(presence.people.size).toBe(0);
    browser.live.paused = false;
    expect(presence.typingAt(undefined)).toEqual(['person/other']);
  });
});
