import { describe, expect, it } from 'vitest';
import { lately, type Readings } from '../src/library/work/readings';

const readings = {
  id: 'readings/work1',
  created: 1,
  rev: 2,
  writers: ['person/els'],
  total: 12,
  days: [
    { day: '2026-10-01', count: 5 },
    { day: '2026-10-20', count: 4 },
    { day: '2026-11-03', count: 3 },
  ],
} as Readings;

describe('How often a work was read lately', () => {
  it('counts the last thirty days and no day before them', () => {
    expect(lately(readings, new Date('2026-11-04T09:00:00Z'))).toBe(7);
  });

  it('is nothing for a work that nobody opened', () => {
    expect(lately(undefined, new Date('2026-11-04T09:00:00Z'))).toBe(0);
  });
});
