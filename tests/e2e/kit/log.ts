import { expect, type Locator, type Page } from '@playwright/test';

/** What a reader does in a log, in the words on the page. */
export class LogPage {
  constructor(readonly page: Page) {}

  get feed(): Locator {
    return this.page.getByRole('feed');
  }

  get pill(): Locator {
    return this.page.locator('.pill').first();
  }

  entry(text: string): Locator {
    return this.feed.getByRole('article').filter({ hasText: text });
  }

  async ready(): Promise<this> {
    await expect(this.feed.getByRole('article').first()).toBeVisible({ timeout: 30_000 });
    await expect(this.pill).toHaveText(/^live/i);
    return this;
  }

  async write(text: string, choose: { kind?: string; ownSchool?: boolean } = {}): Promise<void> {
    await this.page.getByRole('button', { name: /Schrijf een bijdrage|Verder met je bijdrage/ }).click();
    const form = this.page.getByRole('form', { name: 'Bijdrage schrijven' });
    if (choose.kind) await form.getByText(choose.kind, { exact: true }).click();
    if (choose.ownSchool)
      await form
        .getByRole('radio', { name: /school/i })
        .first()
        .check({ force: true });
    await form.getByLabel('Tekst van je bijdrage').fill(text);
    await form.getByRole('button', { name: /^Plaatsen/ }).click();
  }

  async comment(on: string, text: string): Promise<void> {
    const entry = this.entry(on);
    await entry.getByRole('button', { name: 'Reageren' }).click();
    await entry.getByLabel('Tekst van je reactie').fill(text);
    await entry.getByRole('button', { name: 'Reactie plaatsen' }).click();
  }

  /** What is new waits behind a button while one reads further down; at the top it stands in place. */
  async sees(text: string): Promise<void> {
    await this.page.evaluate(() => window.scrollTo(0, 0));
    await expect(this.entry(text)).toHaveCount(1);
    await expect(this.entry(text)).toBeVisible();
  }

  /** The words of a text in the order in which the feed shows them, from the top down to its first `most` entries: only what is near is on the page. */
  async shown(pattern: RegExp, most: number): Promise<string[]> {
    const places = new Map<number, string>();
    let reached = 0;
    // A page that stands behind another is not drawn, and what is not drawn does not hear that it scrolled.
    await this.page.bringToFront();
    await this.page.evaluate(() => window.scrollTo(0, 0));
    for (let screens = 0; screens < most && reached < most; screens++) {
      const here = await this.feed
        .getByRole('article')
        .evaluateAll((all) =>
          all.map((one) => [Number(one.getAttribute('aria-posinset')), (one as HTMLElement).innerText] as const),
        );
      for (const [place, text] of here) places.set(place, text);
      reached = Math.max(...here.map(([place]) => place));
      await this.page.evaluate(
        () =>
          new Promise<void>((drawn) => {
            window.scrollBy(0, window.innerHeight / 2);
            // Where a test holds the clock, its frames may pass before the browser drew one.
            window.dispatchEvent(new Event('scroll'));
            requestAnimationFrame(() => requestAnimationFrame(() => drawn()));
          }),
      );
    }
    await this.page.evaluate(() => window.scrollTo(0, 0));
    return [...places].sort(([one], [other]) => one - other).flatMap(([, text]) => pattern.exec(text)?.[0] ?? []);
  }
}
