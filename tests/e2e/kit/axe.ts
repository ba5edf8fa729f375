import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

// Run within the page itself: it has no frames, and most of the time goes into bringing axe to a page.
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
type Axe = { run: (part: string | Document, options: RunOptions) => Promise<AxeResults> };

async function look(page: Page, options: RunOptions, part?: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const { violations } = await page.evaluate(
    ([options, part]) => (window as unknown as { axe: Axe }).axe.run(part ?? document, options),
    [{ ...options, resultTypes: ['violations'] } satisfies RunOptions, part] as const,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

/** What axe finds wrong on a page, or in a part of it, one line each. */
export const findings = (page: Page, part?: string): Promise<string[]> =>
  look(page, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }, part);

/** The same, of some rules only: what another theme or another width can change. */
export const findingsOf = (page: Page, rules: string[], part?: string): Promise<string[]> =>
  look(page, { runOnly: { type: 'rule', values: rules } }, part);

/** What sticks out at the side of a narrow page, so that one would have to scroll in two directions (WCAG 1.4.10). */
export async function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > room + 1)
      .slice(0, 5)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className.toString()}`);
  });
}
