import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const one = (found: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }) =>
  `${found.id}: ${found.nodes.map((node) => node.target.join(' ')).join(', ')}`;

/** What axe finds wrong on a page, or in a part of it, one line each. */
export async function findings(page: Page, part?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (part ? axe.include(part) : axe)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(one);
}

/** The same, of some rules only: what another theme or another width can change. */
export async function findingsOf(page: Page, rules: string[], part?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (part ? axe.include(part) : axe).withRules(rules).analyze();
  return violations.map(one);
}

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
