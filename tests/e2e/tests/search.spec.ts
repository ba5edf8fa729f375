import { expect, test, type Page } from '@playwright/test';
import { delegates, signIn, visit, type Person } from '../kit/people.ts';
import { Server } from '../kit/server.ts';
import { Writer } from '../kit/writer.ts';

/** What a first visit may cost, compressed, over the line (issue 3). */
const mostBytes = 200 * 1024;

let server: Server;
let sanne: Person;
let other: Person;

test.beforeAll(async () => {
  server = await Server.start();
  [sanne, other] = (await delegates(server, 2)) as [Person, Person];
});

test.afterAll(async () => server?.stop());

const add = async (person: Person, text: string, visibility: 'leerlab' | 'school') =>
  (await Writer.signIn(server, person)).addEntry(text, { visibility });

const results = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.locator('mark') });

test('what was written is found in another form, with the keyboard alone, and opens where it stands', async ({
  browser,
}) => {
  await add(sanne, 'Wij bekeken de **ijsvogeltjes** bij de sloot.', 'leerlab');
  const { page } = await visit(browser, server, other);
  await expect(page.locator('.pill').first()).toHaveText(/^live/i);

  await page.goto('/');
  await page.locator('main').focus();
  await page.keyboard.press('/');
  await expect(page).toHaveURL(/\/zoeken$/);
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('ijsvogeltje');
  await page.keyboard.press('Enter');
  await expect(results(page)).toHaveCount(1);
  await expect(results(page).locator('mark')).toHaveText('ijsvogeltjes');

  await results(page).getByRole('link').first().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/logboek\//);
  await expect(page.getByRole('article').filter({ hasText: 'ijsvogeltjes' })).toBeVisible();
  await page.context().close();
});

test('what is of another school is not found, and a slip of the pen is forgiven', async ({ browser }) => {
  await add(sanne, 'Alleen voor ons: de waterspreeuwen.', 'school');
  const stranger = await visit(browser, server, other);
  await stranger.page.goto('/zoeken?q=waterspreeuwen');
  await expect(stranger.page.getByText(/^Niets gevonden voor/)).toBeVisible();
  await stranger.page.context().close();

  const { page } = await visit(browser, server, sanne);
  await page.goto('/zoeken?q=watersprewuen');
  await expect(results(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'waterspreeuwen' }).click();
  await expect(page).toHaveURL(/q=waterspreeuwen/);
  await expect(results(page)).toHaveCount(1);
  await page.context().close();
});

test('a first visit costs little', async ({ browser }) => {
  // Someone who was never here: with nothing kept, and not told to keep nothing, or what is asked for early comes twice.
  const context = await browser.newContext({ baseURL: server.page });
  await signIn(context.request, server, other);
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send('Network.enable');
  let bytes = 0;
  line.on('Network.loadingFinished', (done) => (bytes += done.encodedDataLength));
  await page.goto('/zoeken');
  await page.waitForLoadState('networkidle');

  expect(bytes).toBeGreaterThan(100 * 1024);
  expect(bytes).toBeLessThan(mostBytes);
  await context.close();
});
