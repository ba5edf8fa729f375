import { readFileSync } from 'node:fs';

/** `--name: value` of the first block of a sheet. */
const tokens = (sheet: string): Map<string, string> => {
  const block = readFileSync(`src/styles/${sheet}`, 'utf8').split('\n}')[0] ?? '';
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name ?? '', value ?? '']),
  );
};

const raw = tokens('raw.css');
const meaning = tokens('meaning.css');

/** What a meaning looks like in a theme, as `#rrggbb`. */
export function colour(name: string, theme: 'light' | 'dark'): string {
  const pair = /light-dark\(var\(--([\w-]+)\), var\(--([\w-]+)\)\)/.exec(meaning.get(name) ?? '');
  const found = raw.get(pair?.[theme === 'light' ? 1 : 2] ?? '');
  if (!found) throw new Error(`--${name} is no pair of raw colours`);
  return found;
}

/** WCAG 2.2, contrast ratio: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
