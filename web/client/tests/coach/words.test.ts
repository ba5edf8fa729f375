import { describe, expect, it } from 'vitest';
import { loadOn, type Coaching } from '../../src/coach/model';
import { effortOf, numberOf, typedOf } from '../../src/coach/numbers';
import { effortInWords, warnings } from '../../src/coach/words';

describe('Days and hours', () => {
  it('are read with a comma or a dot, and as nothing when nothing was typed', () => {
    expect([numberOf('0,5'), numberOf(' 1.25 '), numberOf('')]).toEqual([0.5, 1.25, undefined]);
    expect(effortOf({ days: '', hours: '8' })).toEqual({ effort: { hours: 8 } });
    expect(effortOf({ days: 'veel', hours: '8' })).toEqual({ wrong: 'days' });
    expect(typedOf({ days: 0.5 })).toEqual({ days: '0,5', hours: '' });
  });

  it('are said in words', () => {
    expect(effortInWords({ days: 1, hours: 8 })).toBe('1 dag, 8 uur per week');
    expect(effortInWords({})).toBe('Niet ingevuld');
  });
});

describe('What does not fit', () => {
  it('is silent when it fits', () => expect(warnings(undefined)).toEqual([]));

  it('is said one sentence each', () =>
    expect(
      warnings({
        hours: { asked: 8, left: 4 },
        days: { asked: 1, left: -0.5 },
        off: [{ from: '2026-05-01', to: '2026-05-09', what: 'verlof' }],
      }),
    ).toEqual([
      'Vraagt 1 dag per week; er is geen tijd meer over.',
      'Vraagt 8 uur per week; er is nog 4 uur over.',
      'Afwezig in deze periode: 1 mei 2026 tot en met 9 mei 2026 (verlof).',
    ]));
});

describe('The load of a coach', () => {
  const at = (start: string, hours: number, end?: string, state = 'appointed') =>
    ({ engagement: { state, start, effort: { hours }, ...(end ? { end } : {}) } }) as unknown as Coaching;

  it('counts what is in force on a day, to the day before the end', () => {
    const all = [
      at('2026-01-01', 4, '2026-03-01'),
      at('2026-02-01', 3),
      at('2026-02-01', 9, undefined, 'open'),
    ];
    expect(loadOn(all, '2026-02-28').hours).toBe(7);
    expect(loadOn(all, '2026-03-01').hours).toBe(3);
  });
});
