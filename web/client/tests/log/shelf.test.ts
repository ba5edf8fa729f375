import { describe, expect, it } from 'vitest';
import type { Entry } from '$lib/log';
import { Shelf } from '../../src/log/shelf.svelte';

const entries = (from: number, to: number) =>
  Array.from({ length: from - to + 1 }, (_, index) => ({ created: from - index })) as unknown as Entry[];

describe('How much of a log is shown', () => {
  it('is a step of it, and a step more on asking', () => {
    const shelf = new Shelf(() => entries(50, 1));
    shelf.open(50);
    expect(shelf.shown.length).toBe(20);
    shelf.further();
    expect(shelf.shown.length).toBe(40);
    shelf.further();
    expect([shelf.shown.length, shelf.more]).toEqual([50, false]);
  });

  it('is all that came since, beside the step', () => {
    const shelf = new Shelf(() => entries(55, 1));
    shelf.open(50);
    expect(shelf.shown.map((entry) => entry.created)).toEqual(entries(55, 31).map((entry) => entry.created));
  });

  it('begins when the log is complete, and only then', () => {
    const shelf = new Shelf(() => entries(55, 1));
    expect(shelf.isNew(entries(55, 55)[0]!)).toBe(false);
    shelf.open(50);
    shelf.open(55);
    expect(shelf.isNew(entries(51, 51)[0]!)).toBe(true);
  });
});
