import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pupilDataIn } from '$lib/pupildata';

interface Example {
  text: string;
  finds: string[];
}

/** The examples that the server is held against too. */
const examples = JSON.parse(
  readFileSync('../../tests/Grains.Tests/Privacy/examples.json', 'utf8'),
) as Example[];

describe('What may tell which pupil a text is about', () => {
  it.each(examples)('is found in "$text"', ({ text, finds }) => {
    expect([...new Set(pupilDataIn(text).map(({ kind }) => kind))]).toEqual(finds);
  });

  it('is shown as it was written', () => {
    expect(pupilDataIn('Bel 06 1234 5678 na vieren').map((find) => find.text)).toEqual(['06 1234 5678']);
  });
});
