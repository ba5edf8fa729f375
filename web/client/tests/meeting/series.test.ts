import { describe, expect, it } from 'vitest';
import { daysOf, judged } from '../../src/meeting/plan/series';

describe('A series', () => {
  it('is every second Thursday, across the nights in which clocks change', () => {
    const days = daysOf('2026-10-15', '2026-12-01', '2');
    expect(days).toEqual(['2026-10-15', '2026-10-29', '2026-11-12', '2026-11-26']);
  });

  it('is the third Thursday of each month', () => {
    expect(daysOf('2026-09-17', '2027-01-31', 'month')).toEqual([
      '2026-09-17',
      '2026-10-15',
      '2026-11-19',
      '2026-12-17',
      '2027-01-21',
    ]);
  });

  it('takes the last one where a month has no fifth', () => {
    expect(daysOf('2026-10-29', '2026-12-31', 'month')).toEqual(['2026-10-29', '2026-11-26', '2026-12-31']);
  });

  it('is nothing when it ends before it begins', () => {
    expect(daysOf('2026-10-29', '2026-10-01', '1')).toEqual([]);
  });

  it('leaves out by itself the days on which a school is closed, and those of which nothing is known', () => {
    const known = [
      { day: '2026-10-15', open: 6, of: 6, but: [] },
      { day: '2026-10-22', open: 4, of: 6, but: [{ school: 'school/99aa00', state: 'closed' }] },
      { day: '2026-10-29', open: 5, of: 6, but: [{ school: 'school/99aa00', state: 'unknown' }] },
    ];
    const days = judged(['2026-10-15', '2026-10-22', '2026-10-29', '2026-11-05'], known);
    expect(days.map(({ wanted }) => wanted)).toEqual([true, false, false, false]);
    expect(days.map(({ known }) => known)).toEqual([true, true, false, false]);
  });
});
