import enCoach from '$texts/coach.en.json';
import nlCoach from '$texts/coach.nl.json';
import enAll from '$texts/en.json';
import enExample from '$texts/example.en.json';
import nlExample from '$texts/example.nl.json';
import enExpert from '$texts/expert.en.json';
import nlExpert from '$texts/expert.nl.json';
import enLibrary from '$texts/library.en.json';
import nlLibrary from '$texts/library.nl.json';
import enLetters from '$texts/letters.en.json';
import nlLetters from '$texts/letters.nl.json';
import enManage from '$texts/manage.en.json';
import nlManage from '$texts/manage.nl.json';
import enMeeting from '$texts/meeting.en.json';
import nlMeeting from '$texts/meeting.nl.json';
import nlAll from '$texts/nl.json';
import enVisit from '$texts/visit.en.json';
import nlVisit from '$texts/visit.nl.json';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commentKinds, entryKinds, reactionKinds } from '$lib/log';
import { phases } from '$lib/leerlab';
import { givable } from '$lib/roles';

const nl = {
  ...nlAll,
  ...nlCoach,
  ...nlExample,
  ...nlExpert,
  ...nlLetters,
  ...nlLibrary,
  ...nlManage,
  ...nlMeeting,
  ...nlVisit,
};
const en = {
  ...enAll,
  ...enCoach,
  ...enExample,
  ...enExpert,
  ...enLetters,
  ...enLibrary,
  ...enManage,
  ...enMeeting,
  ...enVisit,
};
const texts: Record<string, Record<string, string>> = { nl, en };
const holes = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map((hole) => hole[1]).sort();

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((file) => {
    const path = join(folder, file.name);
    return file.isDirectory()
      ? sources(path)
      : /\.(svelte|ts)$/.test(path)
        ? [readFileSync(path, 'utf8')]
        : [];
  });
}

/** Keys that stand in the source as they are: `t('a.b')`, also as one of two in a choice. */
const literal = sources('src').flatMap((source) =>
  [...source.matchAll(/'([a-z][a-z-]*(?:\.[a-zA-Z-]+)+)'/g)].map((key) => key[1] ?? ''),
);

describe.each(['nl', 'en'])('The catalogue %s', (language) => {
  const catalogue = texts[language] ?? {};

  it('has every sentence that the other has, with the same holes', () => {
    const other = language === 'nl' ? en : nl;
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(other).sort());
    for (const [key, sentence] of Object.entries(other)) {
      expect(holes(catalogue[key] ?? ''), key).toEqual(holes(sentence));
    }
  });

  it('knows every key that the source names', () => {
    const known = (key: string) => key in catalogue || `${key}.one` in catalogue;
    expect(literal.filter((key) => !known(key))).toEqual([]);
  });

  it.each([
    ['kind', entryKinds],
    ['composer.placeholder', entryKinds],
    ['comment-kind', commentKinds],
    ['reaction', reactionKinds],
    ['phase', phases],
    ['role', givable],
  ] as const)('has a word for each %s', (prefix, values) => {
    expect(values.filter((value) => !(`${prefix}.${value}` in catalogue))).toEqual([]);
  });
});
