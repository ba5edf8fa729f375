import { describe, expect, it } from 'vitest';
import { freeTimes, timeAt, type Availability } from '../src/expert/appointment/free';
import { begins, ends } from '../src/lib/when';

// A Tuesday, half past eleven in Amsterdam.
const now = new Date('2026-11-03T10:30:00Z');
const there = (some: Partial<Availability> = {}): Availability => ({
  off: [],
  weekdays: [],
  busy: [],
  ...some,
});
const starts = (some: Partial<Availability>, at = now, minutes = 30, take = 500) =>
  freeTimes(there(some), minutes, take, at).map(({ start }) => start);
const days = (some: Partial<Availability>, at = now) => [
  ...new Set(starts(some, at).map((start) => start.slice(0, 10))),
];

describe('The times that an expert can offer', () => {
  it('begin tomorrow, four a day', () => {
    expect(starts({}, now, 30, 5)).toEqual([
      '2026-11-04T09:00',
      '2026-11-04T11:00',
      '2026-11-04T13:30',
      '2026-11-04T15:30',
      '2026-11-05T09:00',
    ]);
  });

  it('last as long as was asked', () => {
    expect(freeTimes(there(), 45, 1, now)).toEqual([{ start: '2026-11-04T09:00', end: '2026-11-04T09:45' }]);
  });

  it('are on working days, four weeks ahead', () => {
    expect(days({})).toHaveLength(20);
    expect(days({}).at(-1)).toBe('2026-12-01');
    expect(days({})).not.toContain('2026-11-07');
  });

  it('are on the days on which the expert works, and never in a weekend', () => {
    expect(days({ weekdays: [1, 4, 6] })).toEqual([
      '2026-11-05',
      '2026-11-09',
      '2026-11-12',
      '2026-11-16',
      '2026-11-19',
      '2026-11-23',
      '2026-11-26',
      '2026-11-30',
    ]);
  });

  it('leave out the days off, the first and the last of them too', () => {
    const off = [
      { from: '2026-11-05', to: '2026-11-10' },
      { from: '2026-11-12', to: '2026-11-12' },
    ];
    expect(days({ off }).slice(0, 3)).toEqual(['2026-11-04', '2026-11-11', '2026-11-13']);
  });

  it('leave out what meets something else, and not what only touches it', () => {
    const busy = [
      { start: '2026-11-04T09:15', end: '2026-11-04T11:00' },
      { start: '2026-11-04T14:00', end: '2026-11-04T15:30' },
      { from: '2026-11-05', to: '2026-11-06' },
    ];
    expect(starts({ busy }, now, 30, 4)).toEqual([
      '2026-11-04T11:00',
      '2026-11-04T13:30',
      '2026-11-04T15:30',
      '2026-11-09T09:00',
    ]);
    expect(starts({ busy }, now, 45, 2)).toEqual(['2026-11-04T11:00', '2026-11-04T15:30']);
  });

  it('are no more than there is room for, and none for who is never there', () => {
    expect(starts({}, now, 30, 12)).toHaveLength(12);
    expect(starts({ off: [{ from: '2026-01-01', to: '2027-12-31' }] })).toEqual([]);
  });
});

describe('Where clocks change', () => {
  it.each([
    [
      'just after midnight before the hour that comes twice',
      '2026-10-22T22:30:00Z',
      '2026-10-26',
      '2026-11-20',
    ],
    [
      'just before midnight before the hour that is left out',
      '2027-03-25T22:30:00Z',
      '2027-03-26',
      '2027-04-22',
    ],
    ['just after midnight of the day itself, in autumn', '2026-10-24T22:30:00Z', '2026-10-26', '2026-11-20'],
    ['just before midnight of the day itself, in spring', '2027-03-28T21:30:00Z', '2027-03-29', '2027-04-23'],
  ])('%s, every working day of four weeks comes once', (_, at, first, last) => {
    const all = days({}, new Date(at));
    expect(all[0]).toBe(first);
    expect(all.at(-1)).toBe(last);
    expect(starts({}, new Date(at))).toHaveLength(new Set(starts({}, new Date(at))).size);
  });

  it('a time keeps its place on the clock on the Monday after', () => {
    const [before, after] = ['2026-10-23T09:00', '2026-10-26T09:00'].map((start) =>
      begins({ start, end: start }).toISOString(),
    );
    expect([before, after]).toEqual(['2026-10-23T07:00:00.000Z', '2026-10-26T08:00:00.000Z']);
    const busy = [{ start: '2026-10-26T09:00', end: '2026-10-26T09:30' }];
    expect(starts({ busy }, new Date('2026-10-25T12:00:00Z'), 30, 1)).toEqual(['2026-10-26T11:00']);
  });

  it('a talk of half an hour in the night of the change lasts by the clock', () => {
    const night = timeAt('2026-10-25', '01:45', 30);
    expect(night.end).toBe('2026-10-25T02:15');
    expect(ends(night).getTime() - begins(night).getTime()).toBe(30 * 60_000);
  });
});
