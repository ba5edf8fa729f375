import { randomUUID } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { LogPage } from '../kit/log.ts';
import { twoAtALog, type Visitor } from '../kit/people.ts';
import { Server } from '../kit/server.ts';
import { Writer } from '../kit/writer.ts';

// One story, told in steps.
test.describe.configure({ mode: 'serial' });

const text = 'We begonnen elke les met een vraag op het bord.';
const hers = 'We begonnen elke les met één open vraag, en wachtten een minuut.';
const his = 'We begonnen elke les met een vraag die de leerlingen zelf bedachten.';
const both = 'We begonnen elke les met één open vraag die de leerlingen zelf bedachten, en wachtten een minuut.';

let server: Server;
let first: Visitor;
let second: Visitor;

test.beforeAll(async ({ browser }) => {
  server = await Server.start();
  [first, second] = await twoAtALog(browser, server);
  const writer = await Writer.signIn(server, first.person);
  await writer.addEntry(text, { entry: randomUUID(), coWriters: [second.person.id] });
});

test.afterAll(async () => server?.stop());

async function edit(page: Page, shown: string, into: string): Promise<void> {
  const entry = new LogPage(page).entry(shown);
  await entry.getByRole('button', { name: 'Meer', exact: true }).first().click();
  await entry.getByRole('button', { name: 'Bewerken' }).first().click();
  await page.getByLabel('Tekst van je bijdrage').fill(into);
}

const save = (page: Page) => page.getByRole('button', { name: 'Bewaren' }).click();

test('whoever is overtaken while editing is told so, with the other text', async () => {
  await new LogPage(second.page).sees(text);
  await edit(first.page, text, hers);
  await edit(second.page, text, his);
  await save(first.page);
  await new LogPage(first.page).sees(hers);
  await expect(second.page.getByRole('status').filter({ hasText: 'paste deze tekst net ook aan' })).toBeVisible();
  await expect(second.page.getByText(hers)).toBeVisible();
});

test('the second writer is shown both texts and the first reads on undisturbed', async () => {
  await save(second.page);
  const conflict = second.page.getByRole('alert').filter({ hasText: his });
  await expect(conflict).toBeVisible();
  await expect(new LogPage(second.page).entry(hers)).toHaveCount(1);
  await expect(new LogPage(first.page).entry(hers)).toHaveCount(1);
  await expect(first.page.getByRole('alert').filter({ hasText: his })).toHaveCount(0);
});

test('both texts are still there after a reload', async () => {
  await second.page.reload();
  await new LogPage(second.page).ready();
  await expect(second.page.getByRole('alert').filter({ hasText: his })).toBeVisible();
});

test('what the second writer makes of both is what everyone reads, and every text stays in the history', async () => {
  await second.page.getByRole('button', { name: 'Samenvoegen' }).click();
  await expect(second.page.getByRole('alert').filter({ hasText: his })).toBeVisible();
  await second.page.getByLabel('Tekst van je bijdrage').fill(both);
  await save(second.page);
  await new LogPage(first.page).sees(both);
  await expect(second.page.getByRole('alert').filter({ hasText: his })).toHaveCount(0);
  const entry = new LogPage(first.page).entry(both);
  await entry.getByRole('button', { name: 'Geschiedenis' }).first().click();
  const history = entry.getByRole('region', { name: 'Geschiedenis' });
  await expect(history.locator('del, ins').first()).toBeVisible();
  const asItWas = history.getByRole('button', { name: 'Zoals het was' });
  while ((await asItWas.count()) > 0) await asItWas.first().press('Enter');
  for (const earlier of [text, hers, his]) await expect(history).toContainText(earlier);
});
