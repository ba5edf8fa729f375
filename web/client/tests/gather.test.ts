import { describe, expect, it } from 'vitest';
import { gather } from '../src/example/start/gather';
import type { Entry } from '$lib/log';

const entry = (key: string, kind: Entry['kind'], text: string, more: Partial<Entry> = {}): Entry => ({
  id: `entry/${key}`,
  created: Number(key),
  rev: 1,
  kind,
  text,
  visibility: 'leerlab',
  by: 'person/sanne',
  at: '2026-11-03T09:00:00Z',
  version: 1,
  ...more,
});

describe('what a practice example begins with', () => {
  it('puts what was written where it belongs, the oldest first, each with its evidence', () => {
    const found = gather([
      entry('3', 'outcome', '61% noemt een doel.'),
      entry('1', 'intervention', 'Eén vraag op het bord.'),
      entry('2', 'observation', 'Klas 2 bleef gelijk.'),
    ]);
    expect(found).toEqual([
      { part: 'done', text: 'Eén vraag op het bord.', entries: ['1'] },
      { part: 'seen', text: 'Klas 2 bleef gelijk.\n\n61% noemt een doel.', entries: ['2', '3'] },
    ]);
  });

  it('cites nothing that only one school reads', () => {
    expect(gather([entry('1', 'reflection', 'Onder ons.', { visibility: 'school' })])).toEqual([]);
  });
});
