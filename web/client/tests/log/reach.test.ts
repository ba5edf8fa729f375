import { beforeEach, describe, expect, it } from 'vitest';
import { setLive } from '$lib/live';
import type { Grain } from '$lib/live/grain.svelte';
import { everything } from '../../src/log/filter';
import { Reach } from '../../src/log/reach.svelte';
import { Browser, command, settled } from '../fake/browser';
import { FakeServer } from '../fake/hub';

const log = 'log/lab';
const key = (number: number) => `e${String(number).padStart(4, '0')}`;

let server: FakeServer;
let browser: Browser;
let grain: Grain;

beforeEach(async () => {
  server = new FakeServer();
  for (let number = 1; number <= 200; number++)
    server.do(log, command('add-entry', { entry: key(number), text: `${number}` }));
  browser = await new Browser(server).open();
  setLive(browser.live);
  grain = browser.live.watch(log);
  await settled();
});

const held = (reach: Reach) =>
  grain
    .all('entry')
    .filter((entry) => reach.holds(entry.created))
    .map((entry) => entry.created)
    .sort((a, b) => b - a);

const down = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, step) => from - step);

describe('How far a log is read', () => {
  it('is what came along, and a page more on asking, to the beginning', async () => {
    const reach = new Reach(grain, everything);
    expect(held(reach)).toEqual(down(200, 151));
    await reach.further('older');
    expect(held(reach)).toEqual(down(200, 101));
    for (let page = 0; page < 3; page++) await reach.further('older');
    expect([held(reach), reach.more.older]).toEqual([down(200, 1), false]);
  });

  it('begins in the middle and grows both ways, until it is at the head again', async () => {
    const reach = new Reach(grain, everything);
    await reach.open(80);
    expect(held(reach)[0]).toBe(130);
    expect(held(reach).at(-1)).toBe(31);
    expect(reach.atHead).toBe(false);
    server.do(log, command('add-entry', { entry: 'fresh', text: 'Nieuw' }));
    await settled();
    expect(held(reach)).toEqual(down(130, 31));
    for (let page = 0; page < 2; page++) await reach.further('newer');
    expect([held(reach)[0], reach.atHead]).toEqual([201, true]);
  });

  it('takes no page that was asked for before all began anew', async () => {
    const reach = new Reach(grain, everything);
    server.hold.add('Page');
    const asked = reach.further('older');
    await settled();
    reach.toHead();
    server.release();
    await asked;
    expect(held(reach)).toEqual(down(200, 151));
  });

  it('does not lose its place when a page fails', async () => {
    const reach = new Reach(grain, everything);
    server.up = false;
    server.cut();
    await reach.further('older');
    expect([reach.failed, held(reach).length]).toEqual(['older', 50]);
  });

  it('keeps to its bounds, and never counts what comes after them', async () => {
    const reach = new Reach(grain, everything, { from: 20, to: 60 });
    await reach.further('older');
    expect(held(reach)).toEqual(down(59, 20));
    expect([reach.more.older, reach.atHead]).toEqual([false, false]);
  });

  it('holds puts and deletes that overtake a page', async () => {
    const reach = new Reach(grain, everything);
    server.hold.add('Page');
    const asked = reach.further('older');
    await settled();
    server.do(log, command('hide', { id: `entry/${key(120)}` }));
    server.do(log, command('edit-entry', { entry: key(121), text: 'Anders' }));
    await settled();
    server.release();
    await asked;
    expect(held(reach)).not.toContain(120);
    expect(grain.docs.get(`entry/${key(121)}`)?.text).toBe('Anders');
  });

  it('hears of changes in a stretch that stands alone', async () => {
    const reach = new Reach(grain, everything);
    await reach.open(80);
    server.do(log, command('edit-entry', { entry: key(80), text: 'Aangevuld' }));
    await settled();
    expect(grain.docs.get(`entry/${key(80)}`)?.text).toBe('Aangevuld');
  });
});
