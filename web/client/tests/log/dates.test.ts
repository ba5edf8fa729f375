import { describe, expect, it } from 'vitest';
import { firstSince, type Placed } from '../../src/log/byDate';
import { beginOf, dayAfter } from '../../src/log/dates';

/** A log in which every third number is an entry, one a day. */
const log: Placed[] = Array.from({ length: 200 }, (_, day) => ({
  created: 3 * day + 1,
  at: new Date(Date.UTC(2026, 0, 1 + day, 9)).toISOString(),
}));

async function since(instant: string, head = 600): Promise<{ found: number; asked: number }> {
  let asked = 0;
  const before = (created: number) => {
    asked++;
    return Promise.resolve(log.filter((entry) => entry.created < created).at(-1));
  };
  return { found: await firstSince(new Date(instant), head, before), asked };
}

describe('A day in a log that has no index by date', () => {
  it('is found at the first that was placed on it', async () => {
    for (const day of [0, 1, 57, 198, 199]) {
      const { found } = await since(log[day]!.at.slice(0, 10));
      const [first] = log.filter((entry) => entry.created >= found);
      expect(first).toBe(log[day]);
    }
  });

  it('takes few questions', async () => {
    expect((await since('2026-04-01')).asked).toBeLessThan(12);
  });

  it('lies before everything or after it when nothing was placed then', async () => {
    expect((await since('2020-01-01')).found).toBe(1);
    expect((await since('2030-01-01')).found).toBe(601);
    expect((await since('2026-01-01', 0)).found).toBe(1);
  });
});

describe('A day in the Netherlands', () => {
  it('begins at midnight there, also when the clock changes that day', () => {
    expect(beginOf('2026-01-15').toISOString()).toBe('2026-01-14T23:00:00.000Z');
    expect(beginOf('2026-07-15').toISOString()).toBe('2026-07-14T22:00:00.000Z');
    expect(beginOf('2026-03-29').toISOString()).toBe('2026-03-28T23:00:00.000Z');
    expect(beginOf('2026-10-25').toISOString()).toBe('2026-10-24T22:00:00.000Z');
  });

  it('is followed by the next, over the ends of months and years', () => {
    expect([dayAfter('2026-02-28'), dayAfter('2026-12-31'), dayAfter('2026-03-29')]).toEqual([
      '2026-03-01',
      '2027-01-01',
      '2026-03-30',
    ]);
  });
});
