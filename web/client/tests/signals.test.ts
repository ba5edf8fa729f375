import { describe, expect, it } from 'vitest';
import { markdownOf, tableOf } from '../src/expert/signals/report';
import { reported, schoolsBehind, type Signal, type SignalDoc } from '../src/expert/signals/signals';
import type { Grain } from '../src/lib/live/grain.svelte';

const signal = (fields: Partial<Signal>): Signal => ({
  key: 'signal01',
  pool: 'expert-pool/privacy',
  theme: 'Privacy',
  line: 'chain',
  text: 'Een koppeling met de methode',
  requests: 4,
  leerlabs: 2,
  schools: 4,
  parts: [{ pool: 'expert-pool/privacy', key: 'signal01' }],
  ...fields,
});

const theme = (name: string, ...docs: Parameters<typeof pool>): Grain =>
  ({
    ...pool(...docs),
    id: `expert-pool/${name.toLowerCase()}`,
    docs: new Map([['pool', { id: 'pool', created: 1, rev: 1, name }]]),
  }) as unknown as Grain;

function pool(...docs: Pick<SignalDoc, 'id' | 'line' | 'text' | 'sources'>[]): Grain {
  const head = { id: 'pool', created: 1, rev: 1, name: 'Privacy' };
  return {
    id: 'expert-pool/privacy',
    docs: new Map([['pool', head]]),
    all: () => docs,
  } as unknown as Grain;
}

const from = (request: string, school?: string) => ({ request, leerlab: 'leerlab/dagstart', school });

describe('The report of signals', () => {
  it('counts each school once, and puts what most schools ask first', () => {
    const few = {
      id: 'signal/few',
      line: 'national' as const,
      text: 'Geld',
      sources: [from('a', 'school/1')],
    };
    const many = {
      id: 'signal/many',
      line: 'chain' as const,
      text: 'Koppeling',
      sources: [from('b', 'school/1'), from('c', 'school/1'), from('d', 'school/2'), from('e')],
    };

    const found = reported([pool(few, many)]);

    expect(found.map(({ text, schools, requests, leerlabs }) => [text, schools, requests, leerlabs])).toEqual(
      [
        ['Koppeling', 2, 4, 1],
        ['Geld', 1, 1, 1],
      ],
    );
  });

  it('is one page over all themes of a line: what is said in the same words is one signal, each school once', () => {
    const said = (text: string, ...sources: ReturnType<typeof from>[]) => ({
      id: 'signal/a',
      line: 'chain' as const,
      text,
      sources,
    });
    const pools = [
      theme('Privacy', said('Zeg wat je bewaart.', from('a', 'school/1'), from('b', 'school/2'))),
      theme('Inkoop', said('Zeg wat je  bewaart', from('c', 'school/2'), from('d', 'school/3'))),
    ];

    const [found, ...rest] = reported(pools);

    expect(rest).toEqual([]);
    expect(found).toMatchObject({ theme: 'Inkoop, Privacy', schools: 3, requests: 4 });
    expect(found?.parts.map(({ pool: at }) => at)).toEqual(['expert-pool/privacy', 'expert-pool/inkoop']);
    expect([schoolsBehind(pools, 'chain'), schoolsBehind(pools, 'national')]).toEqual([3, 0]);
  });

  it('gives no number under three schools, as text nor as a table', () => {
    const signals = [
      signal({ schools: 2, requests: 2, leerlabs: 1 }),
      signal({ key: 'b', schools: 3, text: 'Standaard' }),
    ];

    const [words, table] = [markdownOf(signals, '3 december 2026'), tableOf(signals)];

    expect(words).toContain('**Minder dan drie scholen**, Privacy: Een koppeling met de methode');
    expect(words).toContain('**3 scholen**, Privacy: Standaard');
    expect(table).toContain(';< 3\r\n');
    expect(table).toContain(';3\r\n');
  });

  it('is in order per line, and leaves out a line of which nothing is asked', () => {
    const words = markdownOf([signal({ line: 'national', text: 'Geld' })], '3 december 2026');

    expect(words).toContain('## Landelijk');
    expect(words).not.toContain('## Keten');
  });

  it('takes the words as words: no marks, links or formulas come out of them', () => {
    const signals = [signal({ text: '=1+1 [klik](https://kwaad.example)\n# Kop' })];

    expect(markdownOf(signals, '')).toContain('=1+1 \\[klik\\](https://kwaad.example) \\# Kop');
    expect(tableOf(signals)).toContain("'=1+1");
  });
});
