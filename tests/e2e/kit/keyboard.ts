import { expect, type Locator, type Page } from '@playwright/test';

/** Someone without a mouse. */
export class Keyboard {
  constructor(readonly page: Page) {}

  /** Goes on with Tab, or back when it lies before, until this has the focus, and sees that nothing covers it. */
  async reach(target: Locator, most = 400): Promise<void> {
    await expect(target.first()).toBeVisible();
    for (let steps = 0; steps < most; steps++) {
      if (await target.evaluateAll((all) => all.some((one) => one === document.activeElement))) return this.inSight();
      await this.page.keyboard.press((await this.liesBefore(target)) ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`Not reached with ${most} times Tab: ${target.toString()}`);
  }

  /** Steps through the feed with its own keys until one is at this entry: only those nearby are on the page. */
  async toEntry(entry: Locator, most = 100): Promise<void> {
    for (let steps = 0; steps < most; steps++) {
      if (await this.isIn(entry)) return this.inSight();
      const isInField = await this.page.evaluate(() => document.activeElement!.matches('input, textarea, select'));
      await this.page.keyboard.press(isInField ? 'Tab' : (await this.standsAbove(entry)) ? 'k' : 'j');
    }
    throw new Error(`Not reached with ${most} keys: ${entry.toString()}`);
  }

  async press(target: Locator, key = 'Enter'): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press(key);
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.type(text);
  }

  private isIn(entry: Locator): Promise<boolean> {
    return entry.evaluateAll((all) => all.some((one) => one.contains(document.activeElement)));
  }

  private async standsAbove(entry: Locator): Promise<boolean> {
    return (await entry.count()) > 0 && (await this.liesBefore(entry));
  }

  private liesBefore(target: Locator): Promise<boolean> {
    return target
      .first()
      .evaluate(
        (wanted) =>
          (document.activeElement!.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_PRECEDING) !== 0 &&
          !wanted.contains(document.activeElement),
      );
  }

  /** Some of what has the focus can be seen (WCAG 2.4.11). */
  async inSight(): Promise<void> {
    const seen = await this.page.evaluate(() => {
      const focused = document.activeElement as HTMLElement;
      const { left, top, width, height } = focused.getBoundingClientRect();
      const spots = [0.1, 0.5, 0.9].flatMap((x) =>
        [0.15, 0.5, 0.85].map((y) => [left + width * x, top + height * y] as const),
      );
      return spots.some(([x, y]) => {
        const there = document.elementFromPoint(x, y);
        return there !== null && (focused.contains(there) || there.contains(focused));
      });
    });
    expect(seen, 'what has the focus is in sight').toBe(true);
  }
}
