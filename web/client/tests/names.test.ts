// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setLive } from '$lib/live';
import type { KeptStore } from '$lib/live/keeping';
import type { Live } from '$lib/live/live.svelte';
import type { Doc, PageQuery } from '$lib/live/wire';
import { forgetNames, keepNames, nameOf } from '$lib/names.svelte';

const doc = (id: string, name: string): Doc => ({ id, name, created: 0, rev: 0 });

/** A directory of these people, and a drawer with what an earlier visit left. */
function house(known: Record<string, string> | undefined, earlier: Doc[]) {
  const drawer = { docs: earlier };
  const asked: string[] = [];
  const page = (_: string, __: string, query: PageQuery) => {
    const ids = query.filter?.ids as string[];
    asked.push(...ids);
    if (!known) return Promise.reject(new Error('Failed to fetch'));
    const docs = ids.filter((id) => id in known).map((id) => ({ ...doc(id, ''), givenName: known[id] }));
    return Promise.resolve({ seq: 1, docs, more: false });
  };
  const store: KeptStore = {
    load: () => Promise.resolve(drawer.docs),
    save: (_, docs) => Promise.resolve(void (drawer.docs = docs)),
    forget: () => Promise.resolve(),
  };
  setLive({ page } as unknown as Live);
  return { asked, drawer, store };
}

describe('The names of people', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => (forgetNames(), vi.useRealTimers()));

  it('are those of an earlier visit while there is no line', async () => {
    const { store } = house(undefined, [doc('person/a', 'Aisha')]);
    await keepNames(store);
    await vi.runAllTimersAsync();
    expect(nameOf('person/a')).toBe('Aisha');
  });

  it('are asked afresh all the same, so that a new name comes through and stays', async () => {
    const { asked, drawer, store } = house({ 'person/a': 'Aïsha' }, [doc('person/a', 'Aisha')]);
    await keepNames(store);
    expect(nameOf('person/a')).toBe('Aisha');
    await vi.runAllTimersAsync();
    expect(nameOf('person/a')).toBe('Aïsha');
    expect(asked).toEqual(['person/a']);
    expect(drawer.docs).toEqual([doc('person/a', 'Aïsha')]);
  });

  it('do not outlive the directory’s own', async () => {
    const { drawer, store } = house({ 'person/b': 'Bram' }, [
      doc('person/a', 'Aisha'),
      doc('person/b', 'Bram'),
    ]);
    await keepNames(store);
    await vi.runAllTimersAsync();
    expect(nameOf('person/a')).toBe('');
    expect(drawer.docs.map(({ id }) => id)).toEqual(['person/b']);
  });

  it('that this visit learnt are there at the next', async () => {
    const { drawer, store } = house({ 'person/c': 'Chiara' }, []);
    await keepNames(store);
    expect(nameOf('person/c')).toBe('');
    await vi.runAllTimersAsync();
    forgetNames();
    await keepNames(house(undefined, drawer.docs).store);
    expect(nameOf('person/c')).toBe('Chiara');
  });
});
