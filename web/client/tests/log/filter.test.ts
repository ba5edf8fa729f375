import { describe, expect, it } from 'vitest';
import type { Entry } from '$lib/log';
import { asked, everything, isActive, passes, read, write, type Filter } from '../../src/log/filter';

const entry = (fields: Partial<Entry>): Entry =>
  ({ id: 'entry/one', kind: 'note', by: 'person/anna', at: '2026-03-10T22:30:00Z', ...fields }) as Entry;

const whole: Filter = {
  kinds: ['observation', 'question'],
  schools: ['school/99aa00'],
  tags: ['2 havo', 'start, les'],
  by: 'person/anna',
  from: '2026-01-05',
  to: '2026-02-01',
  words: 'een & ander',
  pinned: true,
};

describe('A filter', () => {
  it('stands in the address and comes back from it', () => {
    expect(read(write(whole))).toEqual(whole);
    expect(write(everything)).toBe('');
    expect(read('')).toEqual(everything);
  });

  it('takes nothing from an address that makes no sense', () => {
    expect(read('?soort=nonsense,,question&vanaf=soon&tot=2026-1-1&woorden=%20')).toEqual({
      ...everything,
      kinds: ['question'],
    });
  });

  it('goes to the server without words and period, which are looked after elsewhere', () => {
    const { kinds, schools, tags, by, pinned } = whole;
    expect(asked(whole)).toEqual({ kinds, schools, tags, by, pinned });
    expect(asked({ ...everything, words: 'dagstart', from: '2026-01-01' })).toBeUndefined();
    expect(isActive({ ...everything, from: '2026-01-01' })).toBe(true);
  });

  it('lets an entry pass that has one of each', () => {
    const fits = entry({ kind: 'question', school: 'school/99aa00', tags: ['2 havo'], pinned: true });
    const filter = { ...whole, from: '2026-03-01', to: '2026-03-31' };
    expect(passes(filter, fits)).toBe(true);
    const wrong: Partial<Entry>[] = [{ kind: 'note' }, { school: 'school/99zz00' }, { tags: [] }];
    for (const one of [...wrong, { by: 'person/bram' }, { pinned: false }])
      expect(passes(filter, { ...fits, ...one })).toBe(false);
  });

  it('counts days as they are in the Netherlands', () => {
    // Half past eleven in the evening there.
    expect(passes({ ...everything, to: '2026-03-10' }, entry({}))).toBe(true);
    expect(passes({ ...everything, from: '2026-03-11' }, entry({}))).toBe(false);
    expect(passes({ ...everything, from: '2026-03-11' }, entry({ at: '2026-03-10T23:30:00Z' }))).toBe(true);
  });
});
