// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { Browser, settled } from '../fake/browser';
import { FakeServer } from '../fake/hub';

const log = 'log/7f3a';
const closed = { code: 'forbidden', key: 'log-closed', message: 'Het logboek is gesloten' } as const;

async function refused() {
  const server = new FakeServer();
  const browser = await new Browser(server).open();
  const grain = browser.live.watch(log);
  await settled();
  server.up = false;
  server.cut();
  await settled();
  void browser.live.send(log, 'add-entry', { entry: 'one', text: 'mijn tekst' });
  void browser.live.send(log, 'add-comment', { comment: 'c', entry: 'one', text: 'erbij' });
  void browser.live.send(log, 'add-entry', { entry: 'two', text: 'iets anders' });
  server.refuse.set('add-entry', closed);
  server.up = true;
  await browser.back();
  return { server, browser, grain, outbox: browser.live.outbox };
}

describe('Not placed', () => {
  it('keeps the text of what was refused, with what depends on it, and goes on', async () => {
    const { server, grain, outbox } = await refused();
    expect(outbox.refused.map((item) => item.command.text)).toEqual(['mijn tekst', 'erbij']);
    expect(outbox.refused[0]?.refusal).toMatchObject(closed);
    expect(grain.docs.has('entry/one')).toBe(false);
    expect(server.sent.map((sent) => sent.entry)).toEqual(['one', 'two']);
  });

  it('tries again with what depends on it, in order', async () => {
    const { server, outbox } = await refused();
    await outbox.retry(outbox.refused[0]!);
    await settled();
    expect(server.sent.slice(2).map((sent) => sent.type)).toEqual(['add-entry', 'add-comment']);
    expect(outbox.items).toEqual([]);
  });

  it('is gone when it is thrown away', async () => {
    const { browser, outbox } = await refused();
    await outbox.discard(outbox.refused.map((item) => item.id));
    expect(outbox.items).toEqual([]);
    expect(await browser.store.all()).toEqual([]);
  });
});
