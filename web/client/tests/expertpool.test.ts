import { describe, expect, it } from 'vitest';
import { csvOf, figureOf, median } from '../src/expert/figures/figures';
import { latenessOf, type Queued, type RequestState } from '../src/expert/model';

const now = new Date('2026-11-10T12:00:00Z');

function request(key: string, summary: Partial<Queued['summary']>, promised = '2026-11-09'): Queued {
  const asked = '2026-11-02T09:00:00Z';
  return {
    id: `past/${key}`,
    created: 1,
    rev: 1,
    promised,
    summary: {
      leerlab: 'leerlab/dagstart',
      name: 'De dagstart telt',
      state: 'closed',
      asked,
      since: asked,
      turn: 'asker',
      along: [],
      ...summary,
    },
  };
}

describe('How late a request is', () => {
  it.each<[RequestState, string, string]>([
    ['assigned', '2026-11-12', 'fine'],
    ['assigned', '2026-11-11', 'soon'],
    ['talking', '2026-11-10', 'soon'],
    ['submitted', '2026-11-09', 'late'],
    ['answered', '2026-11-01', 'fine'],
    ['withdrawn', '2026-11-01', 'fine'],
  ])('%s, promised for %s, is %s', (state, promised, lateness) => {
    expect(latenessOf(state, promised, now)).toBe(lateness);
  });
});

describe('The figures of a theme', () => {
  const requests = [
    request('one', {
      taken: '2026-11-02T11:00:00Z',
      answered: '2026-11-03T09:00:00Z',
      atOnce: true,
      helped: 'yes',
    }),
    request('two', { taken: '2026-11-02T13:00:00Z', answered: '2026-11-10T09:00:00Z', returned: 1 }),
    request('three', { state: 'submitted' }),
    request('four', { state: 'withdrawn' }),
    request('five', { asked: '2026-10-01T09:00:00Z' }),
  ];

  it('count what was asked in the period', () => {
    const figure = figureOf('Privacy', requests, { from: '2026-11-01', to: '2026-11-30' }, now);
    expect(figure).toEqual({
      theme: 'Privacy',
      asked: 4,
      answered: 2,
      toTake: 3,
      toAnswer: 108,
      late: 2,
      atOnce: 1,
      helped: 1,
    });
  });

  it('know the middle of an odd and of an even number', () => {
    expect([median([]), median([3]), median([1, 2, 9]), median([4, 1, 3, 2])]).toEqual([
      undefined,
      3,
      2,
      2.5,
    ]);
  });

  it('come as a table in which no name is a formula', () => {
    expect(csvOf([['=1+1', '-2', '@x', '+3', 'a;b', 'zeg "ja"', -2]])).toBe(
      `'=1+1;'-2;'@x;'+3;"a;b";"zeg ""ja""";-2\r\n`,
    );
  });
});
