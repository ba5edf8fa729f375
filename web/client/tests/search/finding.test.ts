import { afterEach, describe, expect, it, vi } from 'vitest';
import { filterOf, queryOf, searchLog, type Hit, type Results } from '$lib/search';
import { asksNothing, byOrigin, Finding, flipped, values } from '../../src/search/finding.svelte';

const none = { leerlab: {}, kind: {}, school: {}, person: {}, tag: {} };
const hit = (entry: string, leerlab = 'leerlab/a') => ({ entry, leerlab }) as Hit;
const answer = (entries: string[], more: Partial<Results> = {}): Results => ({
  hits: entries.map((entry) => hit(entry)),
  total: entries.length,
  counts: none,
  ...more,
});

/** A server of which each answer is given when the test says so. */
function server() {
  const waiting: {
    path: string;
    signal: AbortSignal | null | undefined;
    give: (results: Results) => void;
  }[] = [];
  vi.stubGlobal(
    'fetch',
    (path: string, init: RequestInit) =>
      new Promise<Response>((give, fail) => {
        init.signal?.addEventListener('abort', () => fail(new DOMException('Aborted', 'AbortError')));
        waiting.push({
          path,
          signal: init.signal,
          give: (results) => give(new Response(JSON.stringify(results))),
        });
      }),
  );
  return waiting;
}

afterEach(() => vi.unstubAllGlobals());

describe('A question', () => {
  it('stands in an address and comes out of it the same', () => {
    const filter = {
      q: 'dag & nacht',
      leerlabs: ['leerlab/a'],
      kinds: ['note', 'question'] as const,
      tags: ['één'],
      to: '2026-11-03',
    };
    expect(filterOf(`?${queryOf(filter)}`)).toEqual(filter);
  });

  it('asks nothing without words and filters, whatever the order', () => {
    expect(asksNothing({ q: '', kinds: [], order: 'newest' })).toBe(true);
    expect(asksNothing({ tags: ['weide'] })).toBe(false);
  });

  it('in one log asks that leerlab, newest first', () => {
    const waiting = server();
    void searchLog('leerlab/a', { q: 'dag' });
    expect(waiting[0]?.path).toBe('/api/search?q=dag&order=newest&log=true&leerlab=leerlab%2Fa');
  });

  it('takes a value and gives it back', () => {
    const once = flipped({ q: 'dag' }, 'school', 'school/a');
    expect(once).toEqual({ q: 'dag', schools: ['school/a'] });
    expect(flipped(once, 'school', 'school/a')).toEqual({ q: 'dag', schools: [] });
  });
});

describe('What was found', () => {
  it('is that of the last question, whichever answer comes last', async () => {
    const waiting = server();
    const finding = new Finding();
    const first = finding.ask({ q: 'dag' });
    const second = finding.ask({ q: 'dagstart' });
    waiting[1]?.give(answer(['new']));
    await second;
    waiting[0]?.give(answer(['old']));
    await first;
    expect(finding.hits.map(({ entry }) => entry)).toEqual(['new']);
    expect([finding.busy, finding.problem]).toEqual([false, '']);
  });

  it('grows by the next page', async () => {
    const waiting = server();
    const finding = new Finding();
    const asked = finding.ask({ q: 'dag' });
    waiting[0]?.give(answer(['one'], { next: 'place' }));
    await asked;
    const more = finding.more();
    expect(waiting[1]?.path).toContain('before=place');
    waiting[1]?.give(answer(['two']));
    await more;
    expect(finding.hits.map(({ entry }) => entry)).toEqual(['one', 'two']);
    expect(finding.results?.next).toBeUndefined();
  });

  it('goes when nothing is asked any more', async () => {
    const waiting = server();
    const finding = new Finding();
    const asked = finding.ask({ q: 'dag' });
    waiting[0]?.give(answer(['one']));
    await asked;
    await finding.ask({ q: '' });
    expect([finding.hits, finding.results]).toEqual([[], undefined]);
  });

  it('says what went wrong and keeps what was there', async () => {
    const waiting = server();
    const finding = new Finding();
    const asked = finding.ask({ q: 'dag' });
    waiting[0]?.give(answer(['one'], { next: 'place' }));
    await asked;
    vi.stubGlobal('fetch', () =>
      Promise.resolve(
        new Response(JSON.stringify({ code: 'unavailable', message: 'Even niet.' }), { status: 503 }),
      ),
    );
    await finding.more();
    expect(finding.problem).toBe('Even niet.');
    expect(finding.hits).toHaveLength(1);
  });

  it('stands under its leerlabs in the order in which those come first', () => {
    const groups = byOrigin([hit('1', 'leerlab/b'), hit('2'), hit('3', 'leerlab/b')]);
    expect(groups.map(({ origin, hits }) => [origin, hits.map(({ entry }) => entry)])).toEqual([
      ['leerlab/b', ['1', '3']],
      ['leerlab/a', ['2']],
    ]);
  });

  it('offers the values with most hits, and always what was chosen', () => {
    const counts = { a: 1, b: 5, c: 3 };
    expect(values(counts, ['a', 'gone'], 1)).toEqual([
      ['b', 5],
      ['a', 1],
      ['gone', 0],
    ]);
  });
});
