import { flushSync } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { speak } from '$lib/i18n/text.svelte';
import { setLive } from '$lib/live';
import StatusPill from '../../src/parts/StatusPill.svelte';
import { Browser, settled } from '../fake/browser';
import { FakeServer } from '../fake/hub';
import { mounted, said } from '../kit/mounted';

const announce = vi.hoisted(() => vi.fn());
vi.mock('$lib/announce.svelte', () => ({ announce }));

const log = 'log/7f3a';

function shown() {
  const server = new FakeServer();
  const browser = new Browser(server);
  setLive(browser.live);
  const pill = mounted(StatusPill, {}).querySelector('.pill')!;
  const state = () => [said(pill), pill.className.replace(/pill|svelte-\w+/g, '').trim()];
  return { server, browser, state };
}

async function live() {
  const all = shown();
  await all.browser.open();
  return all;
}

/** Not live any more, and not back either. */
async function away() {
  const all = await live();
  all.server.up = false;
  all.server.cut();
  await all.browser.back();
  return all;
}

const write = (browser: Browser) =>
  browser.live.send(log, 'add-entry', { entry: `e${Math.random()}`, text: 'x' });

describe('The pill on the page', () => {
  beforeEach(() => (speak('nl'), announce.mockClear()));

  it('connects, and is live', async () => {
    const { browser, state } = shown();
    expect(state()).toEqual(['verbinding herstellen...', 'busy']);
    await browser.open();
    expect(state()).toEqual(['live', 'calm']);
  });

  it('is busy for as long as something is being sent', async () => {
    const { server, browser, state } = await live();
    server.hold.add('Send');
    await write(browser);
    await settled();
    expect(state()).toEqual(['live, wordt verstuurd...', 'busy']);
    server.release();
    await settled();
    expect(state()).toEqual(['live', 'calm']);
  });

  it('counts what was written without a line, and no more once it is sent', async () => {
    const { server, browser, state } = await away();
    expect(state()).toEqual(['offline', 'late']);
    await write(browser);
    await write(browser);
    expect(state()).toEqual(['offline, 2 nog niet verstuurd', 'late']);
    server.up = true;
    await browser.back();
    await settled();
    expect(state()).toEqual(['live', 'calm']);
  });

  it('does not count what was refused: that lies in the tray', async () => {
    const { server, browser, state } = await live();
    server.refuse.set('add-entry', { code: 'forbidden', message: 'Nee' });
    await write(browser);
    await settled();
    expect(browser.live.outbox.refused).toHaveLength(1);
    expect(state()).toEqual(['live', 'calm']);
  });

  it('says that the page stands still', async () => {
    const { browser, state } = await live();
    browser.live.paused = true;
    expect(state()).toEqual(['gepauzeerd', 'paused']);
    browser.live.paused = false;
    expect(state()).toEqual(['live', 'calm']);
  });

  it('says that someone signed out elsewhere', async () => {
    const { server, browser, state } = await live();
    browser.signedIn = false;
    server.cut();
    await browser.back();
    expect(state()).toEqual(['afgemeld', 'late']);
  });

  it('is slower where no live line gets through', async () => {
    const { browser, state } = await live();
    browser.live.connection.state = 'polling';
    expect(state()).toEqual(['verbonden, iets trager', 'calm']);
  });

  it('speaks English to who reads English', async () => {
    const { state } = await away();
    speak('en');
    await vi.waitFor(() => expect(state()[0]).toBe('offline'));
    expect(announce).toHaveBeenLastCalledWith('offline');
  });

  it('tells listeners that the line went and came, and nothing else', async () => {
    const { server, browser } = await live();
    flushSync();
    expect(announce).not.toHaveBeenCalled();
    server.up = false;
    server.cut();
    await browser.back();
    flushSync();
    await write(browser);
    flushSync();
    server.up = true;
    await browser.back();
    await settled();
    flushSync();
    expect(announce.mock.calls).toEqual([['offline'], ['live']]);
  });
});
