import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';

const root = document.documentElement;

// What a page does when it opens: the script in the head first, then the application.
async function open(): Promise<typeof import('$lib/theme.svelte')> {
  delete root.dataset.theme;
  vi.resetModules();
  runInThisContext(readFileSync('public/theme.js', 'utf8'));
  return import('$lib/theme.svelte');
}

describe('The choice of a theme', () => {
  beforeEach(() => localStorage.clear());

  it('follows the device until something is chosen', async () => {
    expect((await open()).theme()).toBe('device');
    expect(root.dataset.theme).toBeUndefined();
  });

  it.each(['light', 'dark'] as const)(
    '%s is still there after a reload, before anything is drawn',
    async (choice) => {
      (await open()).chooseTheme(choice);
      expect(root.dataset.theme).toBe(choice);
      expect((await open()).theme()).toBe(choice);
      expect(root.dataset.theme).toBe(choice);
    },
  );

  it('can be given back to the device', async () => {
    (await open()).chooseTheme('dark');
    (await open()).chooseTheme('device');
    expect(root.dataset.theme).toBeUndefined();
    expect((await open()).theme()).toBe('device');
  });
});
