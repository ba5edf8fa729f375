// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { command } from '../fake/browser';
import { FakeGrain } from '../fake/grain';
import { Grain } from '$lib/live/grain.svelte';
import { typeOf } from '$lib/live/wire';
import { newestOf } from '../../src/day/newest';
import { markOf, unreadOf } from '../../src/day/unread';

const me = 'person/me';
const log = 'log/7f3a';

/** Chance that says the same each time. */
function chance(seed: number): (most: number) => number {
  let state = seed + 1;
  return (most) => (state = (state * 48_271) % 2_147_483_647) % most;
}

function act(server: FakeGrain, pick: (most: number) => number, n: number): void {
  const by = pick(3) === 0 ? me : 'person/other';
  const entry = `e${pick(n + 1)}`;
  const kind = pick(6);
  if (kind < 3) server.do(command('add-entry', { entry: `e${n}`, text: `${n}` }), by);
  else if (kind < 5 && server.docs.has(`entry/${entry}`))
    server.do(command('add-comment', { comment: `c${n}`, entry, text: 'ja' }), by);
  else server.do(command('hide', { id: `entry/${entry}` }), by);
}

const recount = (server: FakeGrain, seen: number): number =>
  [...server.docs.values()].filter(
    (doc) => ['entry', 'comment'].includes(typeOf(doc.id)) && doc.created > seen && doc.by !== me,
  ).length;

describe('What is unread', () => {
  it.each(Array.from({ length: 30 }, (_, seed) => seed))(
    'is what a fresh reader would see after the mark, also live (course %i)',
    (seed) => {
      const pick = chance(seed);
      const server = new FakeGrain(log);
      const grain = new Grain(log, () => ({ person: me, schools: [] }));
      const before = 1 + pick(90);
      for (let n = 0; n < before; n++) act(server, pick, n);
      grain.answer(server.watch(0));
      for (let n = before; n < before + 30; n++) act(server, pick, n);
      grain.take(server.frames.filter(({ seq }) => seq > grain.seq));
      const seen = pick(server.seq + 1);
      const unread = unreadOf(grain, seen, me);
      if (unread.whole) expect(unread.count).toBe(recount(server, seen));
      else expect(unread.count).toBeLessThanOrEqual(recount(server, seen));
    },
  );

  it('is known to be more when the mark lies before what we hold', () => {
    const server = new FakeGrain(log);
    for (let n = 0; n < 70; n++) server.do(command('add-entry', { entry: `e${n}`, text: `${n}` }));
    const grain = new Grain(log, () => ({ person: me, schools: [] }));
    grain.answer(server.watch(0));
    expect(unreadOf(grain, 0, me)).toEqual({ count: 50, whole: false });
    expect(unreadOf(grain, 20, me)).toEqual({ count: 50, whole: true });
  });

  it('is nothing where we are without a mark and nothing stands', () => {
    const grain = new Grain(log, () => ({ person: me, schools: [] }));
    grain.answer(new FakeGrain(log).watch(0));
    expect(unreadOf(grain, markOf(grain, '7f3a'), me)).toEqual({ count: 0, whole: true });
  });
});

describe('The newest lines', () => {
  const server = new FakeGrain(log);
  for (let n = 0; n < 5; n++) server.do(command('add-entry', { entry: `e${n}`, text: `${n}` }));
  server.do(command('add-comment', { comment: 'c1', entry: 'e1', text: 'ja' }));
  const grain = new Grain(log, () => ({ person: me, schools: [] }));
  grain.answer(server.watch(0));
  const ids = (seen: number) => newestOf(grain, seen, me).map((doc) => doc.id);

  it('are those that are new, comments too', () => {
    expect(ids(3)).toEqual(['comment/c1', 'entry/e4', 'entry/e3']);
  });

  it('are the last entries when all was read', () => {
    expect(ids(6)).toEqual(['entry/e4', 'entry/e3', 'entry/e2']);
  });
});
