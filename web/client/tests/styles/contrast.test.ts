import { describe, expect, it } from 'vitest';
import { colour, contrast } from './colours';

const grounds = ['page', 'raised', 'sunken'];
const words: [string, string[]][] = [
  ['text', [...grounds, 'accent-soft', 'late-soft', 'wrong-soft']],
  ['quiet', [...grounds, 'accent-soft', 'late-soft']],
  ['accent', [...grounds, 'accent-soft']],
  ['accent-strong', grounds],
  ['late', [...grounds, 'late-soft']],
  ['wrong', [...grounds, 'wrong-soft']],
  ['on-accent', ['accent', 'accent-strong']],
];
const shapes: [string, string[]][] = [
  ['edge', grounds],
  ['accent', [...grounds, 'accent-soft']],
  ...[1, 2, 3, 4, 5, 6].map((mark): [string, string[]] => [`school-${mark}`, [...grounds, 'accent-soft']]),
];

const pairs = (table: [string, string[]][]) =>
  table.flatMap(([front, backs]) => backs.map((back): [string, string] => [front, back]));

describe.each(['light', 'dark'] as const)('In %s', (theme) => {
  const between = (front: string, back: string) => contrast(colour(front, theme), colour(back, theme));

  it.each(pairs(words))('%s can be read on %s (1.4.3)', (front, back) => {
    expect(between(front, back)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs(shapes))('%s can be seen on %s (1.4.11)', (front, back) => {
    expect(between(front, back)).toBeGreaterThanOrEqual(3);
  });
});

describe('The measure', () => {
  it('is the one of WCAG', () => {
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});
