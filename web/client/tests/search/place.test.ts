import { expect, test } from 'vitest';
import type { Hit } from '$lib/search';
import { hrefOf, idOf } from '../../src/search/place';

const hit = (fields: Partial<Hit>): Hit => ({
  kind: 'note',
  field: 'text',
  snippet: '',
  marks: [],
  ...fields,
});

test.each<[Partial<Hit>, string]>([
  [{ kind: 'note', leerlab: 'leerlab/x', entry: 'e1' }, '/leerlab/x/logboek/e1'],
  [{ kind: 'minutes', meeting: 'm1' }, '/bijeenkomst/m1'],
  [{ kind: 'report', meeting: 'm1' }, '/bijeenkomst/m1/verslag'],
  [{ kind: 'meeting', meeting: 'm1', field: 'item' }, '/bijeenkomst/m1'],
  [{ kind: 'meeting', meeting: 'm1', field: 'addendum' }, '/bijeenkomst/m1/verslag'],
  [{ kind: 'action', leerlab: 'leerlab/x', action: 'a1' }, '/leerlab/x/acties#action/a1'],
  [{ kind: 'action', school: 'school/99aa00', action: 'a1' }, '/school/99aa00#action/a1'],
  [{ kind: 'decided', leerlab: 'leerlab/x', decision: 'd1' }, '/leerlab/x/besluiten#decision/d1'],
])('%o is at %s', (fields, address) => expect(hrefOf(hit(fields))).toBe(address));

test('two actions of one meeting are two hits', () => {
  const [one, two] = ['a1', 'a2'].map((action) => idOf(hit({ kind: 'action', meeting: 'm1', action })));
  expect(one).not.toBe(two);
});
