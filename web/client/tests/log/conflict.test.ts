import { describe, expect, it } from 'vitest';
import { conflictsOf, mayConflict } from '$lib/conflict';
import { Grain } from '$lib/live/grain.svelte';
import type { Entry } from '$lib/log';

const entry = (fields: object) =>
  ({
    id: 'entry/one',
    version: 2,
    lastNumber: 3,
    by: 'person/anna',
    text: 'Van Bram',
    ...fields,
  }) as unknown as Entry;

const version = (number: number, fields: object = {}) => ({
  id: `version/one-${number}`,
  parent: 'entry/one',
  of: 'entry/one',
  number,
  by: 'person/anna',
  conflict: true,
  text: 'Van Anna',
  created: number,
  rev: number,
  ...fields,
});

function log(...docs: object[]): Grain {
  const grain = new Grain('log/lab', () => ({ person: 'person/anna', schools: [] }));
  grain.answer({ grain: 'log/lab', seq: 9, reset: true, docs: docs as never, frames: [] });
  return grain;
}

describe('A text that conflicted', () => {
  it('is shown to who wrote it', () => {
    const grain = log(version(3), version(1, { conflict: undefined }), version(4, { by: 'person/bram' }));
    expect(conflictsOf(grain, entry({}), 'person/anna').map((one) => one.number)).toEqual([3]);
  });

  it('is settled by the next version', () => {
    expect(conflictsOf(log(version(3)), entry({ version: 4, lastNumber: undefined }), 'person/anna')).toEqual(
      [],
    );
  });

  it('belongs to its own entry or comment', () => {
    expect(conflictsOf(log(version(3, { of: 'comment/x' })), entry({}), 'person/anna')).toEqual([]);
  });

  it('may be there for a writer and a co-writer, as long as the entry says so', () => {
    const both = { coWriters: ['person/bram'] };
    expect(mayConflict(entry(both), 'person/anna')).toBe(true);
    expect(mayConflict(entry(both), 'person/bram')).toBe(true);
    expect(mayConflict(entry(both), 'person/carla')).toBe(false);
    expect(mayConflict(entry({ ...both, lastNumber: undefined }), 'person/anna')).toBe(false);
  });
});
