// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { Browser, command, settled } from '../fake/browser';
import { FakeServer } from '../fake/hub';

const log = 'log/7f3a';

/** A small generator of our own: the same seed, the same story. */
function dice(seed: number): (sides: number) => number {
  let state = seed * 2_654_435_761;
  return (sides) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0;
    return state % sides;
  };
}

function someone(server: FakeServer, roll: (sides: number) => number, step: number): void {
  const entry = `e${roll(step + 1)}`;
  const steps = [
    () => command('add-entry', { entry: `e${step}`, text: `${step}` }),
    () => command('add-comment', { entry, comment: `c${step}`, text: `${step}` }),
    () => command('edit-entry', { entry, version: 1, text: `edited ${step}` }),
    () => command('hide', { id: `entry/${entry}` }),
    () => command('hide', { id: `comment/c${roll(step + 1)}` }),
  ];
  server.do(log, (steps[roll(steps.length)] ?? steps[0]!)());
}

async function story(seed: number): Promise<void> {
  const roll = dice(seed);
  const server = new FakeServer();
  const browser = await new Browser(server).open();
  const grain = browser.live.watch(log);
  for (let step = 0; step < 60; step++) {
    someone(server, roll, step);
    const chance = roll(12);
    if (chance === 0) server.cut();
    if (chance === 1) server.hold.add('Watch').add('Page');
    if (chance === 2) server.release((calls) => (roll(2) ? calls : calls.reverse()));
    if (chance === 3) server.lose = () => roll(3) === 0;
    if (chance === 4)
      void browser.live.page(log, 'entry', { take: 5, before: 1 + roll(step + 1) }).catch(() => {});
    if (chance === 5) await browser.back();
    if (chance === 6) void browser.live.send(log, 'add-entry', { entry: `m${step}`, text: `mine ${step}` });
    if (roll(2)) await settled();
  }
  server.lose = () => false;
  server.release();
  await browser.back();
  server.do(log, command('add-entry', { entry: 'last', text: 'last' }));
  await settled();
  await browser.back();
  browser.live.check();
  await settled();

  const shown = [...grain.docs.values()].sort((a, b) => a.id.localeCompare(b.id));
  const truth = [...server.grain(log).docs.values()].sort((a, b) => a.id.localeCompare(b.id));
  expect(shown).toEqual(truth);
  expect(browser.live.outbox.items).toEqual([]);
}

describe('Any interleaving', () => {
  it.each(Array.from({ length: 60 }, (_, seed) => seed + 1))(
    'snapshot and frames make a fresh snapshot (story %i)',
    story,
  );
});
