import { expect, test, vi } from 'vitest';

vi.stubGlobal('navigator', { ...navigator, locks: { request: () => Promise.resolve() } });

test('typing that its writer threw away is gone from this device, and nothing is kept after it', async () => {
  const { IndexedDbTyping } = await import('../../src/text/shelf');
  const { dropTyping, setTyping, typingWaits } = await import('$lib/typing.svelte');
  const kept = { id: 'page', grain: 'text/one', version: 3, unsent: [[0, 'geheim']] };
  const shelf = new IndexedDbTyping('person/anna');
  await shelf.put(kept);
  setTyping('text/one', true);

  await dropTyping('person/anna');

  expect(typingWaits()).toBe(0);
  const again = new IndexedDbTyping('person/anna');
  await again.put({ ...kept, id: 'later' });
  expect(await again.all('text/one')).toEqual([]);
});

test('typing of somebody else on this device stays', async () => {
  vi.resetModules();
  const { IndexedDbTyping } = await import('../../src/text/shelf');
  const { dropTyping } = await import('$lib/typing.svelte');
  const bram = new IndexedDbTyping('person/bram');
  await bram.put({ id: 'page', grain: 'text/one', version: 3, unsent: [[0, 'van Bram']] });

  await dropTyping('person/anna');

  expect(await bram.all('text/one')).toHaveLength(1);
});
