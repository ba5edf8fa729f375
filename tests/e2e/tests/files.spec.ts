import { expect, test, type Browser } from '@playwright/test';
import { findings } from '../kit/axe.ts';
import { composer, hand, place } from '../kit/files.ts';
import { Line } from '../kit/line.ts';
import { LogPage } from '../kit/log.ts';
import { delegates, visit, type Person, type Visitor } from '../kit/people.ts';
import { photo, place as taken, report } from '../kit/phone.ts';
import { Server } from '../kit/server.ts';

let server: Server;
let line: Line;
let one: Person;
let other: Person;

test.beforeAll(async () => {
  server = await Server.start();
  line = await Line.to(server.port);
  [one, other] = (await delegates(server, 2)) as [Person, Person];
});

test.afterAll(async () => {
  await line?.close();
  await server?.stop();
});

async function open(browser: Browser, person: Person, options = {}): Promise<Visitor & { log: LogPage }> {
  const visitor = await visit(browser, server, person, options);
  return { ...visitor, log: await new LogPage(visitor.page).ready() };
}

test('a photo is seen by a colleague, upright and without its place, and is gone with its entry', async ({
  browser,
}) => {
  const { page } = await open(browser, one);
  const colleague = await open(browser, other);
  const form = await composer(page);
  await hand(form, 'paste', { name: 'IMG_2041.jpg', type: 'image/jpeg', bytes: photo });
  await form.getByLabel(/Wat is erop te zien/).fill('Het leerdoel staat op het bord.');
  await form.getByLabel('Tekst van je bijdrage').fill('Zo begon de les.');
  await expect(form.getByRole('button', { name: /plaatsen/i })).toBeDisabled();
  await form.getByLabel('Ja', { exact: true }).check();
  await expect(form.getByRole('button', { name: /plaatsen/i })).toBeDisabled();
  await form.getByLabel(/vinden het goed/).check();
  expect(await findings(page)).toEqual([]);
  await place(form, 'Zo begon de les.');

  const picture = colleague.log.entry('Zo begon de les.').getByAltText('Het leerdoel staat op het bord.');
  await expect(picture).toBeVisible();
  await expect(picture).toHaveAttribute('width', '16');
  const address = (await picture.getAttribute('src')) ?? '';
  const bytes = await (await colleague.context.request.get(address)).body();
  expect(bytes.includes(taken)).toBe(false);
  expect(bytes.includes('Exif')).toBe(false);
  await colleague.log
    .entry('Zo begon de les.')
    .getByRole('button', { name: /Vergroten/ })
    .click();
  await expect(colleague.page.getByRole('dialog').getByRole('img')).toBeVisible();
  expect(await findings(colleague.page)).toEqual([]);
  await colleague.page.keyboard.press('Escape');

  await page.request.post(`/api/grains/${one.logs[0]}/commands`, {
    headers: { origin: server.page },
    data: { type: 'withdraw-entry', commandId: crypto.randomUUID(), entry: address.split('/')[5] },
  });
  await expect(picture).toHaveCount(0);
  expect((await colleague.context.request.get(address)).status()).toBe(404);
});

test('what is placed without a line goes with its files when the line is back, from where it was cut', async ({
  browser,
}) => {
  const { page, log } = await open(browser, one, { baseURL: line.page });
  const pieces: number[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PATCH') pieces.push(Number(request.headers()['upload-offset']));
    if (pieces.length === 3) line.cut();
  });
  const form = await composer(page);
  await hand(form, 'drop', { name: 'meting.pdf', type: 'application/pdf', bytes: report(5_000_000) });
  await expect(form.getByText('Wacht op verbinding')).toBeVisible();
  await place(form, 'De meting van vandaag.');
  await expect(log.pill).toContainText('1');
  page.removeAllListeners('request');
  const resumed = page.waitForRequest((request) => request.method() === 'PATCH');
  line.mend();
  expect(Number((await resumed).headers()['upload-offset'])).toBeGreaterThanOrEqual(2 * 1024 * 1024);

  const colleague = await open(browser, other);
  const link = colleague.log.entry('De meting van vandaag.').getByRole('link', { name: 'meting.pdf' });
  await expect(link).toBeVisible();
  const answer = await colleague.context.request.get((await link.getAttribute('href')) ?? '');
  expect((await answer.body()).length).toBe(report(5_000_000).length);
  expect(answer.headers()['content-disposition']).toMatch(/^attachment/);
});

test('a drawing that could run a script is refused in plain words', async ({ browser }) => {
  const { page } = await open(browser, one);
  const form = await composer(page);
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
  await hand(form, 'drop', { name: 'tekening.svg', type: 'image/svg+xml', bytes: svg });
  await expect(form.getByRole('alert')).toContainText('Bewaar haar als PNG of pdf');
  await hand(form, 'drop', { name: 'tekening.txt', type: 'text/plain', bytes: svg });
  await expect(form.getByRole('alert')).toContainText('Bewaar haar als PNG of pdf');
});
