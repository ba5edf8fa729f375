import { describe, expect, it } from 'vitest';
import { before, overrunOf, startsOf, totalOf, type Item } from '../../src/meeting/agenda/items';
import { found, isLate, type Decision } from '../../src/meeting/outcomes/registers';

const item = (key: string, minutes?: number): Item => ({
  id: `item/${key}`,
  created: 1,
  rev: 1,
  itemKind: 'discuss',
  order: 0,
  ...(minutes ? { minutes } : {}),
});
const agenda = [item('a', 10), item('b'), item('c', 30)];
const hour = { start: '2026-12-03T15:30', end: '2026-12-03T16:00' };

describe('The agenda', () => {
  it('counts its minutes, and those by which it is too long', () => {
    expect(totalOf(agenda)).toBe(40);
    expect(overrunOf(agenda, hour)).toBe(10);
    expect(overrunOf(agenda, { start: '2026-12-03T15:30', end: '2026-12-03T17:00' })).toBe(0);
    expect(overrunOf(agenda, { from: '2026-12-03', to: '2026-12-04' })).toBe(0);
  });

  it('tells when each item begins', () => {
    expect([...startsOf(agenda, hour).values()]).toEqual([0, 10, 10]);
    expect(startsOf(agenda, { from: '2026-12-03', to: '2026-12-03' }).size).toBe(0);
  });

  it.each([
    ['a', 1, 'c'],
    ['a', 2, undefined],
    ['c', 0, 'a'],
    ['c', 1, 'b'],
    ['b', 1, 'c'],
  ])('moves %s to place %i by saying before which it comes', (key, to, next) => {
    expect(before(agenda, `item/${key}`, to)).toBe(next);
  });
});

describe('The lists of the leerlab', () => {
  const decision = (number: number, text: string): Decision => ({
    id: `decision/${number}`,
    created: number,
    rev: number,
    number,
    text,
    by: 'person/sanne',
    at: '2026-11-03T14:20:00Z',
  });
  const all = [decision(1, 'Elke school meet één klas'), decision(12, 'De dagstart duurt tien minuten')];

  it.each([
    ['', 2],
    ['een klas', 1],
    ['DAGSTART minuten', 1],
    ['12', 1],
    ['#1', 1],
    ['maand', 0],
  ])('find decisions by words and numbers: "%s"', (typed, hits) => {
    expect(found(all, typed)).toHaveLength(hits);
  });

  it('call an action late from the day after', () => {
    const action = {
      id: 'action/1',
      created: 1,
      rev: 1,
      text: 'Bellen',
      by: 'x',
      at: 'y',
      due: '2026-11-03',
    };
    expect(isLate(action, '2026-11-03')).toBe(false);
    expect(isLate(action, '2026-11-04')).toBe(true);
    expect(isLate({ ...action, done: { by: 'x', at: 'y' } }, '2026-11-04')).toBe(false);
  });
});
