import { describe, expect, it } from 'vitest';
import { Mentions } from '$lib/mentions.svelte';
import type { Named } from '$lib/names.svelte';

const people: Named[] = [
  { id: 'person/1', name: 'Sanne Meer', givenName: 'Sanne' },
  { id: 'person/2', name: 'Samira el Amrani', givenName: 'Samira' },
];
const key = (name: string, more: object = {}) => new KeyboardEvent('keydown', { key: name, ...more });

function asked(text = 'Vraag @Sa'): {
  mentions: Mentions;
  taken: Named[];
  press: (event: KeyboardEvent) => boolean;
} {
  const mentions = new Mentions(() => people);
  const taken: Named[] = [];
  mentions.typed(text, text.length);
  return { mentions, taken, press: (event) => mentions.press(event, (person) => taken.push(person)) };
}

describe('Choosing whom to mention', () => {
  it('goes round with the arrows and takes with Enter or Tab', () => {
    const { mentions, taken, press } = asked();
    expect(mentions.found.map((one) => one.givenName)).toEqual(['Sanne', 'Samira']);
    press(key('ArrowUp'));
    press(key('Enter'));
    press(key('ArrowDown'));
    press(key('Tab'));
    expect(taken.map((one) => one.givenName)).toEqual(['Samira', 'Sanne']);
  });

  it('writes the mention in the text and closes', () => {
    const { mentions } = asked();
    const written = mentions.write('Vraag @Sa', people[0]!);
    expect(written.text).toBe('Vraag [@Sanne](person/1) ');
    expect(mentions.found).toEqual([]);
  });

  it('leaves every key alone when there is nobody to choose, and the keys that place a text', () => {
    expect(asked('Niemand').press(key('Enter'))).toBe(false);
    const { press, taken } = asked();
    expect(press(key('Enter', { ctrlKey: true }))).toBe(false);
    expect(press(key('a'))).toBe(false);
    expect(taken).toEqual([]);
  });

  it('closes with Escape', () => {
    const { mentions, press } = asked();
    expect(press(key('Escape'))).toBe(true);
    expect(mentions.found).toEqual([]);
  });
});
