import { describe, expect, it } from 'vitest';
import { face, leftAt, saidBetween, type Clock } from '../../src/meeting/run/clock';
import { offsetOf } from '../../src/meeting/run/offset';

const begins = Date.parse('2026-11-03T14:20:00Z');
const clock = (seconds: number, left?: number): Clock => ({
  seconds,
  ends: new Date(begins + seconds * 1000).toISOString(),
  ...(left === undefined ? {} : { left }),
});

/** Everything said while a timer runs, looked at as often as told. */
function heard(of: Clock, every: number, until: number): string[] {
  const said: string[] = [];
  let before: number | undefined;
  for (let second = 0; second <= until; second += every) {
    const left = leftAt(of, begins + second * 1000);
    const word = before === undefined ? undefined : saidBetween(of, before, left);
    if (word) said.push(word);
    before = left;
  }
  return said;
}

describe('The shared timer', () => {
  it('is the same on screens whose clocks are off, once they know by how much', () => {
    for (const off of [-7_200_000, -1_300, 0, 900, 3_600_000]) {
      const server = begins + 61_000;
      const here = server - off;
      const offset = offsetOf([{ asked: here - 40, answered: here + 40, server }]);
      expect(leftAt(clock(600), here + offset)).toBe(539);
    }
  });

  it('believes the question with the shortest way', () => {
    const slow = { asked: 0, answered: 3_000, server: 9_000 };
    const quick = { asked: 4_000, answered: 4_020, server: 5_010 };
    expect(offsetOf([slow, quick])).toBe(1_000);
    expect(offsetOf([])).toBe(0);
  });

  it.each([
    [600, 1, ['half', 'two-minutes', 'end']],
    [600, 45, ['half', 'two-minutes', 'end']],
    [180, 1, ['half', 'end']],
    [2_400, 0.25, ['half', 'two-minutes', 'end']],
  ])('of %i seconds says half, two minutes and the end, and nothing else', (seconds, every, said) => {
    expect(heard(clock(seconds), every, seconds + 90)).toEqual(said);
  });

  it('that was not looked at for long says the last only', () => {
    expect(heard(clock(600), 1_200, 2_400)).toEqual(['end']);
  });

  it('says nothing while it stands still', () => {
    expect(heard(clock(600, 130), 1, 700)).toEqual([]);
    expect(leftAt(clock(600, 130), begins + 5_000_000)).toBe(130);
  });

  it.each([
    [725, '12:05'],
    [0, '0:00'],
    [-30, '−0:30'],
    [-65, '−1:05'],
  ])('shows %i seconds as %s', (seconds, shown) => {
    expect(face(seconds)).toBe(shown);
  });
});
