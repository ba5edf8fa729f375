// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { Browser, settled } from '../fake/browser';
import { FakeServer } from '../fake/hub';

const log = 'log/7f3a';

async function opened() {
  const server = new FakeServer();
  const browser = await new Browser(server).open();
  browser.live.watch(log);
  await settled();
  return { server, browser, connection: browser.live.connection };
}

describe('The line', () => {
  it('is live when it is there', async () => {
    expect((await opened()).connection.state).toBe('live');
  });

  it('comes back by itself within three seconds', async () => {
    const { server, browser, connection } = await opened();
    browser.pace.random = () => 0.99;
    server.cut();
    await settled();
    expect(connection.state).toBe('connecting');
    browser.pace.pass(3_000);
    await settled();
    expect(connection.state).toBe('live');
  });

  it('says that it is offline, and tries for ever', async () => {
    const { server, browser, connection } = await opened();
    server.up = false;
    server.cut();
    for (let round = 0; round < 20; round++) {
      await settled();
      browser.pace.pass(10_000);
    }
    expect(connection.state).toBe('offline');
    server.up = true;
    await browser.back();
    expect(connection.state).toBe('live');
  });

  it('is given up when the page wakes and nothing answers', async () => {
    const { server, browser, connection } = await opened();
    server.hold.add('Watch');
    browser.live.check();
    await settled();
    expect(connection.state).toBe('live');
    const [silent] = server.lines;
    browser.pace.pass(5_000);
    await browser.back();
    expect(server.lines.size).toBe(1);
    expect([...server.lines]).not.toContain(silent);
    expect(connection.state).toBe('live');
    expect(server.held).toHaveLength(2);
  });

  it('stays when the page wakes and it answers', async () => {
    const { server, browser } = await opened();
    const [line] = server.lines;
    browser.live.check();
    await settled();
    expect([...server.lines]).toEqual([line]);
  });

  it('is not made again for who is signed out, or someone else by now', async () => {
    const { server, browser, connection } = await opened();
    browser.signedIn = false;
    server.cut();
    await browser.back();
    expect(connection.state).toBe('signed-out');
    expect(server.lines.size).toBe(0);
  });

  it('keeps what was written by who is signed out', async () => {
    const { server, browser, connection } = await opened();
    browser.signedIn = false;
    server.cut();
    void browser.live.send(log, 'add-entry', { entry: 'one', text: 'blijft' });
    await browser.back();
    expect(connection.state).toBe('signed-out');
    expect(browser.live.outbox.waiting).toHaveLength(1);
    expect(server.sent).toEqual([]);
  });
});
