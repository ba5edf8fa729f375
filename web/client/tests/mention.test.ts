import { describe, expect, it } from 'vitest';
import { candidates, mention, mentioning } from '$lib/mention';

const people = [
  { id: 'person/sanne-1', name: 'Sanne Bakker', givenName: 'Sanne' },
  { id: 'person/zoe-1', name: 'Zoë van der Meer', givenName: 'Zoë' },
];

describe('Mentioning', () => {
  it.each([
    ['Dag @sa', 'sa'],
    ['@', ''],
    ['(zie @Zo', 'Zo'],
  ])('%s asks for who begins with %s', (text, typed) => {
    expect(mentioning(text, text.length)?.typed).toBe(typed);
  });

  it.each(['mail me op sanne@school', 'Dag Sanne', '@sanne is er'])('%s asks for nobody', (text) => {
    expect(mentioning(text, text.length)).toBeUndefined();
  });

  it('finds people by any of their names, with or without accents', () => {
    expect(candidates(people, 'zoe').map((person) => person.id)).toEqual(['person/zoe-1']);
    expect(candidates(people, 'mee').map((person) => person.id)).toEqual(['person/zoe-1']);
  });

  it('writes the mention where the cursor was, and goes on behind it', () => {
    const text = 'Dag @sa, kijk eens';
    const written = mention(text, mentioning(text, 7)!, people[0]!);
    expect(written.text).toBe('Dag [@Sanne](person/sanne-1), kijk eens');
    expect(written.text.slice(written.cursor)).toBe(' kijk eens');
    expect(mention('@sa', mentioning('@sa', 3)!, people[0]!).text).toBe('[@Sanne](person/sanne-1) ');
  });
});
