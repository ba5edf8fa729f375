import { describe, expect, it } from 'vitest';
import { stretch } from '$lib/i18n/time';
import { plain } from '$lib/plain';
import { closedKinds } from '$lib/schoolpage';
import en from '$texts/en.json';
import nl from '$texts/nl.json';

describe('Days from one to another', () => {
  it('are one date when it is one day', () => {
    expect(stretch('2026-11-03', '2026-11-03')).toBe('3 november 2026');
  });

  it('name the month once when it is the same', () => {
    expect(stretch('2026-11-03', '2026-11-07')).toMatch(/^3\D+7 november 2026$/);
  });

  it('are the days that were chosen, whatever the time of year', () => {
    expect(stretch('2026-03-29', '2026-10-25')).toMatch(/^29 maart\D+25 oktober 2026$/);
  });

  it('have a word for each kind in both languages', () => {
    for (const kind of closedKinds)
      for (const texts of [nl, en]) expect(Object.keys(texts)).toContain(`closed.what.${kind}`);
  });
});

describe('An excerpt', () => {
  it('says the words without their marks', () => {
    expect(
      plain('## Kop\n\n- **een** en _twee_\n> met [@Sanne](person/1) en [een link](https://a.example)'),
    ).toBe('Kop een en twee met Sanne en een link');
  });

  it('ends at a whole word', () => {
    expect(plain('een twee drie vier', 9)).toBe('een twee…');
  });

  it('cuts a word that is too long by itself', () => {
    expect(plain('a'.repeat(30), 10)).toBe(`${'a'.repeat(10)}…`);
  });
});
