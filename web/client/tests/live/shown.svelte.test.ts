import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import { Grain } from '$lib/live/grain.svelte';
import type { Frame } from '$lib/live/wire';

const frame = (seq: number): Frame => ({ seq, at: '2026-11-23T08:00:00Z', by: 'person/other' });

it('tells a page that reads by itself of every change, of what never comes along too', () => {
  const grain = new Grain('library/nl', () => ({ person: 'person/me', schools: [] }));
  grain.answer({ grain: 'library/nl', seq: 3, reset: true, docs: [], frames: [] });
  const reads: number[] = [];
  const stop = $effect.root(() => {
    $effect(() => void reads.push(grain.shown));
  });
  flushSync();
  grain.take([frame(5)]);
  flushSync();
  grain.take([frame(4)]);
  flushSync();
  stop();
  expect(reads).toEqual([3, 5]);
});
