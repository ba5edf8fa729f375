import { randomUUID } from 'node:crypto';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { findings } from '../kit/axe.ts';
import { LogPage } from '../kit/log.ts';
import { logAddress, twoAtALog, visit, type Visitor } from '../kit/people.ts';
import { Server } from '../kit/server.ts';
import { Writer } from '../kit/writer.ts';

// One story, told in steps.
test.describe.configure({ mode: 'serial' });

let server: Server;
let first: Visitor;
let second: Visitor;
let writer: Writer;
/** The number of what was written last before someone goes away. */
let lastRead = 0;

test.beforeAll(async ({ browser }) => {
  server = await Server.start();
  [first, second] = await twoAtALog(browser, server);
  writer = await Writer.signIn(server, first.person);
});

test.afterAll(async () => server?.stop());

const form = (page: Page) => page.getByRole('form', { name: 'Bijdrage schrijven' });
const text = (page: Page) => page.getByLabel('Tekst van je bijdrage');
const open = (page: Page) => page.getByRole('button', { name: /Schrijf een bijdrage|Verder met je bijdrage/ }).click();
const at = (key: string) => `${logAddress(first.person)}/logboek/${key}`;

test('the button says for whom it is, and a mention who can not read it', async () => {
  const { page } = first;
  await open(page);
  await expect(form(page).getByRole('button', { name: /^Plaatsen voor \d+ mensen van 6 scholen$/ })).toBeVisible();
  await form(page)
    .getByRole('radio', { name: /school/i })
    .first()
    .check({ force: true });
  await expect(form(page).getByRole('button', { name: /van jouw school, ook je schoolleider$/ })).toBeVisible();
  await text(page).fill(`Zie ook [@Iemand](${second.person.id}), **straks**.`);
  await expect(form(page).getByText('Iemand kan dit niet lezen.')).toBeVisible();
  await form(page).getByRole('button', { name: 'Voor het hele leerlab' }).click();
  await expect(form(page).getByText('Iemand kan dit niet lezen.')).toHaveCount(0);
  await expect(form(page).getByRole('region', { name: 'Zo ziet het eruit' }).locator('strong')).toHaveText('straks');
});

test('what is begun on one device goes on at another', async ({ browser }) => {
  const { page } = first;
  await text(page).fill('Begonnen op de laptop.');
  await expect(form(page).getByText('Concept bewaard')).toBeVisible();
  const phone = await visit(browser, server, first.person, { viewport: { width: 390, height: 800 } });
  await phone.page.getByRole('button', { name: '1 concept' }).click();
  await phone.page.getByRole('button', { name: 'Verder schrijven' }).click();
  await expect(text(phone.page)).toHaveValue('Begonnen op de laptop.');
  await text(phone.page).fill('Begonnen op de laptop. Verder op de telefoon.');
  await expect(text(page)).toHaveValue('Begonnen op de laptop. Verder op de telefoon.');
  await bothWrite(page, first.context, phone.page);
  await placedElsewhere(page, phone.page);
  await phone.context.close();
});

/** One of the devices has no line while both write: no word goes. */
async function bothWrite(laptop: Page, context: BrowserContext, phone: Page): Promise<void> {
  await context.setOffline(true);
  await expect(new LogPage(laptop).pill).not.toHaveText(/^live/i);
  await text(laptop).fill('Dit schreef ik in de trein.');
  await text(phone).fill('Dit schreef ik op school.');
  await expect(form(phone).getByText('Concept bewaard')).toBeVisible();
  await context.setOffline(false);
  await expect(form(laptop).getByText('Op een ander apparaat is ook aan dit concept geschreven.')).toBeVisible();
  await expect(text(laptop)).toHaveValue('Dit schreef ik in de trein.');
  await expect(text(phone)).toHaveValue('Dit schreef ik op school.');
  await laptop.getByRole('button', { name: '1 concept' }).click();
  await expect(laptop.getByRole('region', { name: 'Concepten' })).toContainText('Dit schreef ik op school.');
}

async function placedElsewhere(laptop: Page, phone: Page): Promise<void> {
  await form(phone)
    .getByRole('button', { name: /^Plaatsen/ })
    .click();
  await new LogPage(laptop).sees('Dit schreef ik op school.');
  await expect(laptop.getByRole('region', { name: 'Concepten' })).toHaveCount(0);
  await laptop.reload();
  await expect(text(laptop)).toHaveValue('Dit schreef ik in de trein.');
  await form(laptop)
    .getByRole('button', { name: /^Plaatsen/ })
    .click();
  await new LogPage(laptop).sees('Dit schreef ik in de trein.');
  await expect(laptop.getByRole('button', { name: /concept/ })).toHaveCount(0);
}

test('a log of hundreds keeps a few on the page, and stays where one reads', async () => {
  for (let number = 1; number <= 150; number++) await writer.addEntry(`Regel ${number}. `.repeat(1 + (number % 9)));
  const { page } = second;
  await page.goto(logAddress(second.person));
  await new LogPage(page).ready();
  const articles = page.getByRole('feed').getByRole('article');
  const lowest = articles.filter({ hasText: 'Regel 20.' }).first();
  // A step is less than what is mounted around the window, so that none is passed over.
  while ((await lowest.count()) === 0) {
    await page.mouse.wheel(0, 1_500);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  expect(await articles.count()).toBeLessThan(60);
  await lowest.scrollIntoViewIfNeeded();
  const before = await lowest.boundingBox();
  await writer.addEntry('Dit komt erboven.');
  await expect(page.getByRole('button', { name: '1 nieuwe bijdrage' })).toBeVisible();
  const after = await lowest.boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(4);
  await page.getByRole('button', { name: '1 nieuwe bijdrage' }).click();
  await expect(new LogPage(page).entry('Dit komt erboven.')).toBeInViewport();
});

test('what has the focus stays on the page', async () => {
  const { page } = second;
  const focused = new LogPage(page).entry('Dit komt erboven.');
  await focused.focus();
  for (let turn = 0; turn < 6; turn++) {
    await page.mouse.wheel(0, 4_000);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await expect(focused).toHaveCount(1);
  await expect(focused).toBeFocused();
});

test('a link leads to an entry with its neighbours around it', async () => {
  const key = randomUUID();
  await writer.addEntry('Hierheen wijst een link.', { entry: key });
  lastRead = (await writer.addEntry('Dit stond er net na.')).seq;
  const { page } = second;
  await page.goto(at(key));
  const goal = new LogPage(page).entry('Hierheen wijst een link.');
  await expect(goal).toBeFocused();
  await expect(goal).toBeInViewport();
  await expect(new LogPage(page).entry('Dit stond er net na.')).toHaveCount(1);
  await expect(new LogPage(page).entry('Dit komt erboven.')).toHaveCount(1);
});

test('one jumps to a day, and back to the newest', async () => {
  const { page } = second;
  const oldest = await page.request.get(
    `${server.page}/api/grains/${second.person.logs[0]}/pages/entry?after=0&take=5`,
  );
  const entries = (await oldest.json()) as { docs: { id: string; at: string; text?: string }[] };
  const goal = entries.docs.find((doc) => doc.id.startsWith('entry/'))!;
  await page.goto(`${logAddress(second.person)}/logboek?op=${goal.at.slice(0, 10)}`);
  const day = page
    .getByRole('feed')
    .getByRole('article')
    .filter({ has: page.locator(`time[datetime^="${goal.at.slice(0, 10)}"]`) });
  await expect(day.first()).toBeInViewport();
  await page.getByRole('button', { name: 'Naar het nieuwste' }).click();
  await expect(new LogPage(page).entry('Dit stond er net na.')).toBeInViewport();
});

test('a filter stands in the address, and words are found wherever they are', async () => {
  const { page } = second;
  await page.getByRole('button', { name: 'Filteren' }).click();
  await page.getByRole('group', { name: 'Soort' }).getByRole('button', { name: 'Besluit' }).click();
  await expect(page).toHaveURL(/soort=decision/);
  await expect(page.getByRole('feed').getByRole('article').first()).toContainText('Besluit');
  await page.goBack();
  await page.getByRole('searchbox', { name: 'Zoek in dit logboek' }).fill('hierheen wijst');
  await expect(page.getByRole('region', { name: 'Gevonden in dit logboek' }).locator('mark').first()).toBeVisible();
  expect(await findings(page)).toEqual([]);
});

test('someone who comes back sees where the new begins', async () => {
  const { page } = second;
  await page.goto(logAddress(second.person));
  await new LogPage(page).sees('Dit stond er net na.');
  await expect
    .poll(async () => {
      const answer = await page.request.get(`${server.page}/api/grains/${second.person.id}?after=0`);
      const { docs } = (await answer.json()) as { docs: { id: string; seen?: number }[] };
      return docs.find((doc) => doc.id.startsWith('mark/'))?.seen ?? 0;
    })
    .toBeGreaterThanOrEqual(lastRead);
  await page.goto('/inbox');
  await writer.addEntry('Geschreven terwijl je weg was.');
  await page.goto(logAddress(second.person));
  await new LogPage(page).sees('Geschreven terwijl je weg was.');
  await expect(new LogPage(page).entry('Dit stond er net na.')).toContainText('Hierboven: nieuw sinds');
});

test('an earlier version shows what changed', async () => {
  const key = randomUUID();
  await writer.addEntry('We begonnen met een vraag.', { entry: key });
  await writer.insist(first.person.logs[0]!, {
    type: 'edit-entry',
    entry: key,
    version: 1,
    text: 'We begonnen met één open vraag.',
  });
  const { page } = second;
  await page.goto(at(key));
  const entry = new LogPage(page).entry('We begonnen met één open vraag.').first();
  await entry.getByRole('button', { name: 'Meer', exact: true }).first().click();
  await entry.getByRole('button', { name: 'Geschiedenis' }).first().click();
  const history = entry.getByRole('region', { name: 'Geschiedenis' });
  await expect(history.locator('del')).toHaveText(['een']);
  await expect(history.locator('ins')).toHaveText(['één', 'open']);
});

test('the log reads as a document, without what is for one school', async () => {
  await writer.addEntry('Alleen voor onze school.', { visibility: 'school' });
  const { page } = first;
  await page.goto(`${logAddress(first.person)}/document?vanaf=${new Date().toISOString().slice(0, 10)}`);
  await expect(page.getByText('We begonnen met één open vraag.')).toBeVisible();
  await expect(page.getByText('Alleen voor onze school.')).toHaveCount(0);
  await page.getByLabel('Ook wat alleen voor mijn school is').check();
  await expect(page.getByText('Alleen voor onze school.')).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  expect(await findings(page)).toEqual([]);
});
