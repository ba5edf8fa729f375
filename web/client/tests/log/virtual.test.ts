import { describe, expect, it } from 'vitest';
import { at, below, between, covers, offsets, rows } from '../../src/log/virtual';

const ids = ['a', 'b', 'c', 'd', 'e'];
const heights: Record<string, number> = { a: 10, b: 20, c: 30, d: 40, e: 50 };
const begins = offsets(ids, (id) => heights[id]!);

describe('A long list of which only a part is on the page', () => {
  it('knows where each begins and where all end', () => {
    expect([...begins]).toEqual([0, 10, 30, 60, 100, 150]);
  });

  it('finds which one stands at a height', () => {
    expect([-5, 0, 9, 10, 59, 60, 149, 999].map((height) => at(begins, height))).toEqual([
      0, 0, 0, 1, 2, 3, 4, 4,
    ]);
  });

  it('finds the same as looking at each in turn', () => {
    for (let height = 0; height < 150; height++) {
      const found = ids.findIndex((_, index) => begins[index]! <= height && height < begins[index + 1]!);
      expect(at(begins, height)).toBe(found);
    }
  });

  it('shows those between two heights, and the ones at the edges', () => {
    expect(between(begins, 15, 61)).toEqual({ first: 1, end: 4 });
    expect(
      between(
        offsets([], () => 1),
        0,
        100,
      ),
    ).toEqual({ first: 0, end: 0 });
  });

  it('leaves as much room as those have that are not there', () => {
    const shown = rows(ids, begins, { first: 2, end: 4 }, []);
    expect(shown).toEqual([
      { id: 'c', index: 2, gap: 30 },
      { id: 'd', index: 3, gap: 0 },
    ]);
    expect(below(begins, shown)).toBe(50);
    expect(below(begins, [])).toBe(150);
  });

  it('keeps the one with the focus in its place, wherever the window is', () => {
    const shown = rows(ids, begins, { first: 3, end: 5 }, [0]);
    expect(shown.map((row) => [row.id, row.gap])).toEqual([
      ['a', 0],
      ['d', 50],
      ['e', 0],
    ]);
    expect(rows(ids, begins, { first: 0, end: 1 }, [-1]).map((row) => row.id)).toEqual(['a']);
  });

  it('knows when nothing has to change', () => {
    expect(covers({ first: 0, end: 9 }, { first: 2, end: 9 })).toBe(true);
    expect(covers({ first: 3, end: 9 }, { first: 2, end: 5 })).toBe(false);
  });
});
