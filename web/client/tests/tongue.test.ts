import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { speak, t } from '$lib/i18n/text.svelte';
import { theirs, tongueOf } from '$lib/tongue';
import Saying from '../src/parts/Saying.svelte';
import { mounted, said } from './kit/mounted';

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

describe('What people wrote, on a page that may speak another language', () => {
  it('is marked with its own language, and as theirs', () => {
    expect(theirs('The pupils chose their own goal.')).toEqual({ lang: 'en', 'data-theirs': '' });
    expect(theirs('Wifi 3B')).toEqual({ lang: undefined, 'data-theirs': '' });
    expect(theirs(undefined)).toEqual({ lang: undefined, 'data-theirs': '' });
  });

  it('stands inside a sentence of ours in a language of its own', () => {
    speak('nl');
    const words = { goal: 'We want our pupils to choose.' };
    const target = mounted(Saying, { say: 'people.goal', words });
    expect(said(target)).toBe(t('people.goal', words));
    const inner = target.querySelector('[lang]');
    expect([said(inner), inner?.getAttribute('lang')]).toEqual([words.goal, 'en']);
  });
});
