import { expect, test, type Browser, type Page } from '@playwright/test';
import { findings, findingsOf, sticksOut } from '../kit/axe.ts';
import { lookers, pages, show, type Shown } from '../kit/pages.ts';
import { signIn } from '../kit/people.ts';
import { Server } from '../kit/server.ts';
import { strangeWords } from '../kit/words.ts';
import { Writer } from '../kit/writer.ts';

let server: Server;
let people: Awaited<ReturnType<typeof lookers>>;

test.beforeAll(async () => {
  server = await Server.start();
  people = await lookers(server);
});

test.afterAll(async () => server?.stop());

async function open(browser: Browser, who: Shown['who'], language: 'nl' | 'en'): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.page, reducedMotion: 'reduce' });
  await context.addInitScript((chosen) => localStorage.setItem('leerlabs language', chosen), language);
  if (who !== 'nobody') {
    await signIn(context.request, server, people[who]);
    const self = await Writer.signIn(server, people[who]);
    await self.send(people[who].id, { type: 'set-language', language });
  }
  return context.newPage();
}

/** A page in its state: for axe in one theme, its contrast in the other, at 320 pixels (400 % of 1280), and word by word. */
async function inspect(page: Page, shown: Shown, language: 'nl' | 'en'): Promise<Record<string, string[]>> {
  // High, so that nothing lies half under the composer.
  await page.setViewportSize({ width: 1280, height: 1600 });
  await page.emulateMedia({ colorScheme: language === 'nl' ? 'light' : 'dark' });
  await show(page, shown);
  const found: Record<string, string[]> = {
    axe: await findings(page, shown.part),
    words: await strangeWords(page, language),
  };
  if (language === 'nl') {
    await page.emulateMedia({ colorScheme: 'dark' });
    found.dark = await findingsOf(page, ['color-contrast'], shown.part);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  found.narrow = [...(await sticksOut(page)), ...(await findingsOf(page, ['target-size'], shown.part))];
  return Object.fromEntries(Object.entries(found).filter(([, wrong]) => wrong.length > 0));
}

/** Who looks at most has a window of their own; the others take turns in another, meanwhile. */
const windows: Shown['who'][][] = [['teacher'], ['nobody', 'coach', 'team', 'manager']];

async function lookAround(browser: Browser, who: Shown['who'], language: 'nl' | 'en', wrong: Record<string, unknown>) {
  const page = await open(browser, who, language);
  for (const shown of pages.filter((one) => one.who === who)) {
    const found = await inspect(page, shown, language);
    if (Object.keys(found).length > 0) wrong[shown.name] = found;
  }
  await page.context().close();
}

for (const language of ['nl', 'en'] as const)
  test(`every page is in order for everyone, ${language}`, async ({ browser }) => {
    // Some sixty pages, each looked at three times.
    test.setTimeout(600_000);
    const wrong: Record<string, unknown> = {};
    await Promise.all(
      windows.map(async (turns) => {
        for (const who of turns) await lookAround(browser, who, language, wrong);
      }),
    );
    expect(wrong).toEqual({});
  });

test('bars let go on a low screen, and come back', async ({ browser }) => {
  const page = await open(browser, 'teacher', 'nl');
  await page.setViewportSize({ width: 320, height: 256 });
  await show(
    page,
    pages.find((one) => one.name === 'log')!,
  );
  const sticking = () =>
    page
      .locator('[data-bar]')
      .evaluateAll((bars) => bars.filter((bar) => /sticky|fixed/.test(getComputedStyle(bar).position)).length);
  expect(await sticking()).toBe(0);
  // A bar that let go stands under the page, and takes nothing of its width.
  expect((await page.getByRole('main').boundingBox())?.width).toBe(320);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sticking()).toBeGreaterThan(1);
  await page.context().close();
});
