import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { apart, contrast, seen, sights } from './kit/colours';

const raw = readFileSync('src/styles/raw.css', 'utf8');
const meaning = readFileSync('src/styles/meaning.css', 'utf8');

const value = (name: string): string => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(raw)?.[1] ?? '';

/** The colours of a token in light and in dark. */
function both(token: string): { light: string; dark: string } {
  const names = new RegExp(`--${token}: light-dark\\(var\\(--([\\w-]+)\\), var\\(--([\\w-]+)\\)\\)`).exec(
    meaning,
  );
  return { light: value(names?.[1] ?? ''), dark: value(names?.[2] ?? '') };
}

const schools = [1, 2, 3, 4, 5, 6].map((number) => both(`school-${number}`));
const grounds = ['page', 'raised', 'sunken'].map(both);

describe.each(['light', 'dark'] as const)('The six colours of schools, %s', (theme) => {
  const colours = schools.map((school) => school[theme]);

  it('are six', () => {
    expect(new Set(colours.filter((colour) => /^#[0-9a-f]{6}$/.test(colour))).size).toBe(6);
  });

  // A difference that one just sees is about 0.02.
  it.each(Object.entries(sights))('are far apart with %s sight', (_, sight) => {
    const points = colours.map((colour) => seen(colour, sight));
    const nearest = points.flatMap((one, index) => points.slice(index + 1).map((other) => apart(one, other)));
    expect(Math.min(...nearest)).toBeGreaterThan(0.12);
  });

  it('stand out from what is behind them', () => {
    for (const ground of grounds)
      for (const colour of colours) expect(contrast(colour, ground[theme])).toBeGreaterThanOrEqual(3);
  });
});

describe('The simulation of colour blindness', () => {
  it('brings red and green together where they are seen alike, and keeps black and white apart', () => {
    const [red, green] = ['#c43b1d', '#6b7a1a'];
    const distance = (sight: string) =>
      apart(seen(red, sights[sight] ?? []), seen(green, sights[sight] ?? []));
    expect(distance('deuteranopia')).toBeLessThan(distance('usual') / 2);
    for (const sight of Object.values(sights))
      expect(apart(seen('#000000', sight), seen('#ffffff', sight))).toBeCloseTo(1, 1);
  });
});
