import { afterEach, expect, test, vi } from 'vitest';
import { lastDayFor } from '../../src/meeting/report/until';

interface Shut {
  [day: string]: 'closed' | 'busy' | 'unknown';
}

/** What `/api/school-days` answers for a leerlab of two schools; days that are not named are ordinary. */
function server(both: Shut, one: Shut = {}): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path);
    const query = new URL(path, 'https://leerlabs.example').searchParams;
    const days: object[] = [];
    for (let day = query.get('from')!; day <= query.get('to')!; day = next(day)) {
      const state = both[day];
      const but: object[] = state ? ['a', 'b'].map((school) => ({ school, state })) : [];
      if (one[day]) but.push({ school: 'a', state: one[day] });
      days.push({ day, open: 2 - but.length, of: 2, but });
    }
    return Promise.resolve(new Response(JSON.stringify({ days, unknown: [], withoutPublic: [] })));
  });
  return asked;
}

const next = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

afterEach(() => vi.unstubAllGlobals());

test('five school days follow on the day of sharing, and a weekend is none', async () => {
  const asked = server({});
  expect(await lastDayFor('leerlab/dagstart', '2026-12-03')).toBe('2026-12-10');
  expect(asked[0]).toContain('leerlab=leerlab%2Fdagstart&from=2026-12-04&to=');
});

test('days on which every school is closed do not count', async () => {
  server({ '2026-12-07': 'closed', '2026-12-08': 'closed' });
  expect(await lastDayFor('leerlab/dagstart', '2026-12-03')).toBe('2026-12-14');
});

test('one school that is open, busy or of which nobody knows makes a school day', async () => {
  server({ '2026-12-07': 'busy', '2026-12-08': 'unknown' }, { '2026-12-09': 'closed' });
  expect(await lastDayFor('leerlab/dagstart', '2026-12-03')).toBe('2026-12-10');
});

test('weekdays count where the school days cannot be had, and at one school', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no line')));
  expect(await lastDayFor('leerlab/dagstart', '2026-12-03')).toBe('2026-12-10');
  expect(await lastDayFor('school/99aa00', '2026-12-04')).toBe('2026-12-11');
});
