import { beforeEach, describe, expect, it } from 'vitest';
import { speak } from '$lib/i18n/text.svelte';
import { setLive } from '$lib/live';
import type { Entry } from '$lib/log';
import { setMe } from '$lib/me.svelte';
import { closeTray, openTray } from '$lib/tray.svelte';
import Byline from '../../src/log/Byline.svelte';
import Tray from '../../src/parts/Tray.svelte';
import { Browser, settled } from '../fake/browser';
import { FakeServer } from '../fake/hub';
import { mounted, said } from '../kit/mounted';

const log = 'log/7f3a';
const me = { id: 'person/me', name: 'Roos', leerlabs: [], logs: [log], manager: false };

async function reading() {
  const server = new FakeServer();
  const browser = await new Browser(server).open();
  setLive(browser.live);
  setMe(me as never, browser.live.watch(me.id));
  const grain = browser.live.watch(log);
  await settled();
  const write = async () => {
    await browser.live.send(log, 'add-entry', { entry: 'one', text: 'mijn tekst' });
    await settled();
  };
  const entry = () => grain.docs.get('entry/one') as Entry | undefined;
  return { server, browser, grain, write, entry };
}

describe('Something that one wrote', () => {
  beforeEach(() => (speak('nl'), closeTray()));

  it('waits with a clock instead of a time, and has its time when it is settled', async () => {
    const { server, browser, grain, write, entry } = await reading();
    server.up = false;
    server.cut();
    await write();
    const waiting = mounted(Byline, { id: 'by', log: grain, doc: entry()! });
    expect(waiting.querySelector('.clock')).not.toBeNull();
    expect(waiting.querySelector('time')).toBeNull();
    server.up = true;
    await browser.back();
    const settledLine = mounted(Byline, { id: 'by', log: grain, doc: entry()! });
    expect(settledLine.querySelector('.clock')).toBeNull();
    expect(settledLine.querySelector('time')?.dateTime).toBe(entry()?.at);
  });

  it('leaves the page when it is refused, and lies in the tray with its words and the reason', async () => {
    const { server, write, entry } = await reading();
    const tray = mounted(Tray, {});
    expect(said(tray)).toBe('');
    server.refuse.set('add-entry', { code: 'forbidden', key: 'log-closed', message: 'Gesloten' });
    await write();
    expect(entry()).toBeUndefined();
    openTray();
    expect(said(document.body)).toContain('mijn tekst');
    expect(document.querySelector('dialog .wrong')?.textContent).not.toBe('');
  });

  it('goes once more from the tray, and is on the page for good', async () => {
    const { server, browser, write, entry } = await reading();
    mounted(Tray, {});
    server.refuse.set('add-entry', { code: 'forbidden', message: 'Nee' });
    await write();
    openTray();
    said(document.body);
    const again = [...document.querySelectorAll('dialog button')].find(
      (one) => said(one) === 'Opnieuw proberen',
    );
    (again as HTMLButtonElement).click();
    await settled();
    expect(entry()).toMatchObject({ text: 'mijn tekst', created: 1 });
    expect(entry()?.pending).toBeFalsy();
    expect(browser.live.outbox.items).toEqual([]);
    expect(said(document.querySelector('dialog'))).toBe('');
  });
});
