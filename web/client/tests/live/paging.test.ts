// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { Browser, command, settled } from '../fake/browser';
import { FakeServer } from '../fake/hub';

const log = 'log/7f3a';

async function opened(entries: number) {
  const server = new FakeServer();
  for (let n = 1; n <= entries; n++) server.do(log, command('add-entry', { entry: `e${n}`, text: `${n}` }));
  const browser = await new Browser(server).open();
  const grain = browser.live.watch(log);
  await settled();
  return { server, browser, grain };
}

describe('Paging', () => {
  it('holds the newest page first and then the older ones', async () => {
    const { browser, grain } = await opened(70);
    expect(grain.all('entry')).toHaveLength(50);
    await browser.live.page(log, 'entry', { before: grain.ranges.oldest('entry') });
    expect(grain.all('entry')).toHaveLength(70);
  });

  it('remembers a delete that came while the page was under way', async () => {
    const { server, browser, grain } = await opened(70);
    server.hold.add('Page');
    const page = browser.live.page(log, 'entry', { before: grain.ranges.oldest('entry') });
    server.do(log, command('hide', { id: 'entry/e3' }));
    server.release();
    await page;
    expect(grain.docs.has('entry/e3')).toBe(false);
    expect(grain.docs.has('entry/e4')).toBe(true);
  });

  it('leaves out comments of an entry that was deleted while they were under way', async () => {
    const { server, browser, grain } = await opened(1);
    server.do(log, command('add-comment', { comment: 'c1', entry: 'e1', text: 'ja' }));
    server.hold.add('Page');
    const page = browser.live.page(log, 'comment', { parent: 'entry/e1' });
    server.do(log, command('hide', { id: 'entry/e1' }));
    server.release();
    await page;
    expect([...grain.docs.keys()]).toEqual([]);
  });

  it('keeps the newer text when an older page comes in late', async () => {
    const { server, browser, grain } = await opened(3);
    server.hold.add('Page');
    const page = browser.live.page(log, 'entry', {});
    server.do(log, command('edit-entry', { entry: 'e2', version: 1, text: 'beter' }));
    server.release();
    await page;
    expect(grain.docs.get('entry/e2')?.text).toBe('beter');
  });

  it('leaves out changes to entries that are older than what it holds', async () => {
    const { server, grain } = await opened(70);
    server.do(log, command('edit-entry', { entry: 'e3', version: 1, text: 'anders' }));
    expect(grain.docs.has('entry/e3')).toBe(false);
  });

  it('reads what hangs on an older entry that is opened up', async () => {
    const { server, grain } = await opened(2);
    const hidden = { id: 'entry/h', created: 1, rev: 9, by: 'person/other', text: 'nu voor allen' };
    const comment = { id: 'comment/h1', parent: 'entry/h', created: 2, rev: 2, text: 'mooi' };
    const fake = server.grain(log);
    fake.docs.set(hidden.id, hidden).set(comment.id, comment);
    fake.seq++;
    const frame = { seq: fake.seq, puts: [hidden], deletes: [], events: [] };
    fake.frames.push(frame);
    server.publish(log, frame);
    await settled();
    expect(grain.docs.get('comment/h1')?.text).toBe('mooi');
  });
});
