import { expect, test, type Browser, type Locator, type Page } from '@playwright/test';
import { findings, findingsOf, sticksOut } from '../kit/axe.ts';
import { harvest } from '../kit/harvest.ts';
import { lookers } from '../kit/pages.ts';
import { people, signIn, type Person } from '../kit/people.ts';
import { Server } from '../kit/server.ts';
import { Writer } from '../kit/writer.ts';

// One story, told in steps: the public pages, without script and with.
test.describe.configure({ mode: 'serial' });

const work = '/bibliotheek/praktijkvoorbeeld-037';
const sheet = '/factsheets/lerend-vermogen';
const addition = 'Een stille minuut voor het teamgesprek: iedereen schrijft eerst zelf.';
let server: Server;
/** Who wrote the work that a visitor asks about. */
let writer: Person;
let manager: Person;

test.beforeAll(async () => {
  server = await Server.start();
  ({ manager } = await lookers(server));
  writer = (await people(server)).find(({ name }) => name === 'Roelien Dijkema')!;
});

test.afterAll(async () => server?.stop());

/** Who looks, with or without script; nobody when none is named. */
async function open(browser: Browser, who?: Person, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({
    baseURL: server.page,
    locale: 'nl-NL',
    reducedMotion: 'reduce',
    javaScriptEnabled,
  });
  if (who) await signIn(context.request, server, who);
  return context.newPage();
}

const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name });
const button = (page: Page | Locator, name: string) => page.getByRole('button', { name, exact: true });

test('without script a visitor finds with a slip of the pen, narrows, reads and asks', async ({ browser }) => {
  const page = await open(browser, undefined, false);
  await page.goto('/bibliotheek');
  await page.getByLabel('Zoek in de bibliotheek').fill('vrag op het bort');
  await button(page, 'Zoeken').click();
  await expect(page.getByRole('note')).toContainText('op het bord');
  await expect(page.locator('mark').first()).toHaveText('vraag');
  await page.getByText('Vakantieregio', { exact: true }).click();
  await link(page, /^Noord$/).click();
  await page.getByText('Schoolsoort', { exact: true }).click();
  await link(page, /^Vmbo$/).click();
  expect(new URL(page.url()).searchParams.get('q')).toBe('vrag op het bort');
  await link(page, /^Eén vraag op het bord in 3 vmbo$/)
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(`${work}$`));
  await link(page, /^Stel een vraag aan de schrijvers$/).click();
  await page.getByLabel('Je naam').fill('Bo van elders');
  await page.getByLabel('Je mailadres').fill('bo@school.example');
  await page.getByLabel('Je vraag').fill('Hoe kwamen jullie op die ene vraag?');
  await button(page, 'Vraag versturen').click();
  await expect(page.getByRole('status')).toContainText('Je vraag is verstuurd.');
  await page.goto('/bibliotheek?q=kwartelei');
  await expect(page.getByText('Hier is niets mee gevonden.')).toBeVisible();
});

test('the writer has the question, with the address to answer to', async ({ browser }) => {
  const page = await open(browser, writer);
  await page.goto('/inbox');
  await link(page, 'Een bezoeker van de bibliotheek heeft je iets gevraagd').first().click();
  await expect(page).toHaveURL(/\/bericht\//);
  await expect(page.getByText('Hoe kwamen jullie op die ene vraag?')).toBeVisible();
  await expect(link(page, 'Antwoord per mail')).toHaveAttribute('href', /bo@school\.example/);
  expect(await findings(page)).toEqual([]);
});

test('an addition is suggested without script, taken over by the staff, and who suggested it hears', async ({
  browser,
}) => {
  const [plain, staff, told] = await Promise.all([
    open(browser, writer, false),
    open(browser, manager),
    open(browser, writer),
  ]);
  await told.goto('/inbox');
  await plain.goto(sheet);
  await plain.getByRole('radio', { name: 'Hulpmiddelen en handvatten' }).check();
  await plain.getByLabel('Je aanvulling').fill(addition);
  await button(plain, 'Aanvulling versturen').click();
  await expect(plain.getByRole('status')).toContainText('Dank je wel!');

  await staff.goto('/beheer/factsheets');
  const card = staff.getByRole('listitem').filter({ hasText: addition });
  await button(card, 'Overnemen').click();
  await card.getByLabel('Een woord voor wie dit voorstelde').fill('Mooi, staat erbij.');
  await button(card, 'Overnemen').click();
  await expect(card.getByText('Overgenomen')).toBeVisible();

  await link(told, /heeft je aanvulling op een factsheet behandeld/)
    .first()
    .click();
  await expect(told.getByText('Mooi, staat erbij.')).toBeVisible();
  expect(await findings(told)).toEqual([]);
  await expect(async () => {
    await plain.goto(`${sheet}?taal=nl`);
    await plain.reload();
    await expect(plain.getByText('Een stille minuut voor het teamgesprek')).toBeVisible({ timeout: 500 });
  }).toPass();
});

const shown = [
  '/bibliotheek',
  '/bibliotheek?q=doeln',
  work,
  `${work}/contact`,
  '/factsheets',
  sheet,
  '/leerlabs',
  '/leerlabs/dagstart-telt',
  '/kaart',
];

test('the public pages are in order for everyone, in both themes and narrow', async ({ browser }) => {
  const page = await open(browser);
  const wrong: Record<string, string[]> = {};
  page.on('console', (line) => line.type() === 'error' && (wrong[page.url()] = [line.text()]));
  for (const address of shown) {
    await page.setViewportSize({ width: 1280, height: 1200 });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(address);
    const found = await findings(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    found.push(...(await findingsOf(page, ['color-contrast'])));
    await page.setViewportSize({ width: 320, height: 640 });
    found.push(...(await sticksOut(page)), ...(await findingsOf(page, ['target-size'])));
    if (found.length > 0) wrong[address] = found;
  }
  expect(wrong).toEqual({});
});

test('others read it: a harvester while something is withdrawn, and who reads feeds', async ({ browser }) => {
  const [page, staff] = await Promise.all([open(browser), Writer.signIn(server, manager)]);
  await page.goto('/bibliotheek');
  const records = await harvest(`${server.page}/oai`, 50, async () => {
    await staff.insist('library/nl', { type: 'withdraw-factsheet', factsheet: 'lerend-vermogen' });
    await expect
      .poll(async () => (await page.request.get(`${server.page}/bibliotheek/lerend-vermogen`)).status())
      .toBe(410);
  });
  const keys = records.map(({ header }) => header.identifier.split(':')[2]);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.length).toBeGreaterThan(100);
  expect(records.findLast(({ header }) => header.identifier.endsWith(':lerend-vermogen'))?.header.$?.status).toBe(
    'deleted',
  );
  // A browser's reader of XML.
  const read = (path: string, name: string) =>
    page.evaluate(
      async ([path, name]) => {
        const xml = new DOMParser().parseFromString(await (await fetch(path!)).text(), 'application/xml');
        return [xml.querySelectorAll('parsererror').length, xml.getElementsByTagName(name!).length > 10];
      },
      [path, name],
    );
  expect(await read('/bibliotheek/atom.xml', 'entry')).toEqual([0, true]);
  expect(await read('/sitemap.xml', 'loc')).toEqual([0, true]);
});
