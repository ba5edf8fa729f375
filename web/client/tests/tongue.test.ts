import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tongueOf } from '$lib/tongue';

const examples = '../../infra/demo/leerlabs';

/** What the people of the example year wrote, in Dutch. */
const written = readdirSync(examples, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  .flatMap((file) => [
    ...readFileSync(`${examples}/${file}`, 'utf8').matchAll(/"text": "((?:[^"\\]|\\.){40,})"/g),
  ])
  .map((found) => found[1] ?? '');

describe('The language of what someone wrote', () => {
  it.each([
    ['Wat zagen we bij de leerlingen die zelf kozen?', 'nl'],
    ['De dagstart telt', 'nl'],
    ['The pupils chose their own goal and wrote it on a card.', 'en'],
    ['What did you see in the second lesson?', 'en'],
    ['Wifi 3B', undefined],
    ['', undefined],
  ])('of %j is %s', (text, language) => {
    expect(tongueOf(text)).toBe(language);
  });

  it('is known of nearly all that the example people wrote, and never wrong', () => {
    const found = written.map(tongueOf);
    expect(written.length).toBeGreaterThan(200);
    expect(found.filter((language) => language === 'en')).toEqual([]);
    expect(found.filter(Boolean).length / found.length).toBeGreaterThan(0.98);
  });
});
