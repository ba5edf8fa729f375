import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pupilDataIn } from '$lib/pupils/rule';

interface Example {
  text: string;
  finds: string[];
}

interface Sentence {
  text: string;
  pupil: boolean;
  held?: boolean;
}

/** What the server is held against too. */
const read = (name: string): unknown =>
  JSON.parse(readFileSync(`../../tests/Grains.Tests/Privacy/${name}.json`, 'utf8'));
const examples = read('examples') as Example[];
const { members, texts } = read('sentences') as { members: string[]; texts: Sentence[] };
const alarms = ({ text }: Sentence): boolean => pupilDataIn(text, members).length > 0;

describe('What may tell which pupil a text is about', () => {
  it.each(examples)('is found in "$text"', ({ text, finds }) => {
    expect([...new Set(pupilDataIn(text).map(({ kind }) => kind))]).toEqual(finds);
  });

  it('is shown as it was written', () => {
    expect(pupilDataIn('Bel 06 1234 5678 na vieren').map((find) => find.text)).toEqual(['06 1234 5678']);
  });

  it('is found in at least 95 of a hundred sentences of teachers that hold it', () => {
    expect(texts.filter((one) => one.pupil && !alarms(one)).length, 'missed').toBeLessThanOrEqual(5);
  });

  it('is seen in at most 5 of a hundred sentences that do not', () => {
    expect(texts.filter((one) => !one.pupil && alarms(one)).length, 'false alarms').toBeLessThanOrEqual(5);
  });
});
