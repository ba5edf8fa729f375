import { expect, test } from 'vitest';
import { Grain } from '$lib/live/grain.svelte';
import type { Doc } from '$lib/live/wire';
import { lowered } from '../../src/meeting/report/markdown';
import { amendmentsOf, around } from '../../src/meeting/report/report';
import { changed } from '../../src/text/plain';

const text = (...docs: object[]): Grain => {
  const grain = new Grain('text/one', () => ({ person: 'person/a', schools: [] }));
  const answered = docs.map((doc, place) => ({ created: place + 1, rev: place + 1, ...doc })) as Doc[];
  grain.answer({ grain: 'text/one', seq: docs.length, reset: true, docs: answered, frames: [] });
  return grain;
};

test('each amendment shows what it changed, in the order in which they were made', () => {
  const minutes = text(
    { id: 'concept', text: 'elke week' },
    {
      id: 'amendment/b',
      version: 2,
      by: 'person/b',
      at: '2026-12-05T10:00:00Z',
      changes: [[0, 'Samen '], 10],
    },
    { id: 'amendment/a', version: 1, by: 'person/a', at: '2026-12-04T10:00:00Z', changes: [5, [4, 'maand']] },
  );

  const [first, second] = amendmentsOf(minutes);

  expect(first?.pieces).toEqual([
    { text: 'elke ', change: 'same' },
    { text: 'week', change: 'gone' },
    { text: 'maand', change: 'new' },
  ]);
  expect(second?.pieces[0]).toEqual({ text: 'Samen ', change: 'new' });
});

test('of what stays the same only what stands beside a change is shown', () => {
  const [before] = around([
    { text: 'x'.repeat(500), change: 'same' },
    { text: 'weg', change: 'gone' },
  ]);
  expect(before?.text).toBe(`…${'x'.repeat(80)}`);
});

test('a text is made of its changes without an editor', () => {
  expect(changed('een twee', [4, [4, 'drie', 'vier']])).toBe('een drie\nvier');
});

test('headings of the minutes stand below that of the report', () => {
  expect(lowered('# Opening\ntekst #1\n## Punt')).toBe('### Opening\ntekst #1\n#### Punt');
});
