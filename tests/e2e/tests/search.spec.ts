import { expect, test, type Page } from '@playwright/test';
import { delegates, visit, type Person } from '../kit/people.ts';
import { Server } from '../kit/server.ts';
import { Writer } from '../kit/writer.ts';

/** What a first visit may cost, compressed, over the line (issue 3). */
const mostBytes = 230 * 1024;

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
  const { page } = await visit(browser, server, other);
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.setCacheDisabled', { cacheDisabled: true });
  let bytes = 0;
  line.on('Network.loadingFinished', (done) => (bytes += done.encodedDataLength));
  await page.goto('/zoeken');
  await page.waitForLoadState('networkidle');

  expect(bytes).toBeGreaterThan(10 * 1024);
  expect(bytes).toBeLessThan(mostBytes);
  await page.context().close();
});
