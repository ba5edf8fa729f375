import { expect, test, type Browser, type Page } from '@playwright/test';
import { Line } from '../kit/line.ts';
import { LogPage } from '../kit/log.ts';
import { Mailbox } from '../kit/mailbox.ts';
import { delegates, logAddress, signIn, visit, type Person } from '../kit/people.ts';
import { Server } from '../kit/server.ts';
import { Writer } from '../kit/writer.ts';

let server: Server;
let mailbox: Mailbox;
let one: Person;
let other: Person;

test.beforeAll(async () => {
  mailbox = await Mailbox.open();
  server = await Server.start();
  mailbox.forget();
  [one, other] = (await delegates(server, 2)) as [Person, Person];
});

test.afterAll(async () => {
  await server?.stop();
  await mailbox?.close();
});

async function atHome(browser: Browser, baseURL = server.page): Promise<Page> {
  const context = await browser.newContext({ baseURL });
  await signIn(context.request, server, one);
  const page = await context.newPage();
  await page.clock.install();
  await page.goto('/');
  await expect(page.locator('.pill').first()).toHaveText(/^live/i);
  return page;
}

const shown = async (page: Page) =>
  Number((await page.getByText(/^\d+ nieuw$/).allInnerTexts())[0]?.split(' ')[0] ?? 0);

/** What the server counts as new for this person: everything after the mark. */
async function counted(page: Page): Promise<number> {
  const answer = await page.request.get('/api/news');
  const news = (await answer.json()) as { entries: number; comments: number }[];
  return news.reduce((sum, { entries, comments }) => sum + entries + comments, 0);
}

const showsWhatIsNew = (page: Page) =>
  expect.poll(async () => (await shown(page)) - (await counted(page)), { timeout: 15_000 }).toBe(0);

test('Mijn dag shows what asks for someone and what is new, at once', async ({ browser }) => {
  const page = await atHome(browser);
  await expect(page.getByRole('heading', { name: 'Nieuw in je leerlabs' })).toBeVisible();
  await showsWhatIsNew(page);
  const before = await counted(page);
  expect(before).toBeGreaterThan(0);
  const colleague = await Writer.signIn(server, other);
  await colleague.addEntry(`Kijk eens [@Jij](${one.id}) wat hier gebeurt.`);
  const ask = page.getByRole('listitem').filter({ hasText: 'noemt je' }).filter({ hasText: 'wat hier gebeurt' });
  await expect(ask).toBeVisible();
  await showsWhatIsNew(page);
  expect(await counted(page)).toBe(before + 1);
  await ask.getByRole('link', { name: 'Lees en reageer' }).click();
  await expect(page.getByRole('article').filter({ hasText: 'wat hier gebeurt' })).toBeVisible();
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Nieuw in je leerlabs' })).toBeVisible();
  await expect(ask).toHaveCount(0);
  await colleague.addEntry('Alleen voor onze eigen school.', { visibility: 'school' });
  await colleague.addEntry('En dit voor iedereen.');
  await expect(page.getByText('En dit voor iedereen.')).toBeVisible();
  await expect(page.getByText('Alleen voor onze eigen school.')).toHaveCount(0);
  await showsWhatIsNew(page);
});

test('an address is confirmed with one button, and opening the link alone changes nothing', async ({ browser }) => {
  const page = await atHome(browser);
  await page.goto('/instellingen');
  await page.getByLabel('E-mailadres').fill('roos@school.example');
  await page.getByRole('button', { name: 'Adres bewaren' }).click();
  const mail = await mailbox.next('roos@school.example');
  expect(mail.subject).toBe('Bevestig je e-mailadres');
  const link = /https?:\S+\/mail\/bevestigen#\S+/.exec(mail.text ?? '')?.[0] ?? '';
  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto(link);
  await expect(elsewhere.getByRole('heading', { name: 'Je e-mailadres bevestigen' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'We stuurden een mail' })).toBeVisible();
  await elsewhere.getByRole('button', { name: 'Ja, dit is mijn adres' }).click();
  await expect(elsewhere.getByText('Bevestigd.')).toBeVisible();
  await expect(page.getByText('Mail gaat naar roos@school.example.')).toBeVisible();
  await page.getByRole('radio', { name: 'In het overzicht van 16.00 uur' }).first().check({ force: true });
  await page.reload();
  await expect(page.getByRole('radio', { name: 'In het overzicht van 16.00 uur' }).first()).toBeChecked();
});

/** Everything that this browser keeps for reading without a line. */
const kept = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const name = (await indexedDB.databases())
      .map((one) => one.name ?? '')
      .find((one) => one.startsWith('leerlabs read'));
    if (!name) return '';
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, refuse) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => refuse(request.error!);
      });
    const database = await asked(indexedDB.open(name));
    const all = await asked(database.transaction('grains').objectStore('grains').getAll());
    database.close();
    return JSON.stringify(all);
  });

test('opens without a line with what was read, by whom, and brings along what was written in ten minutes (C5)', async ({
  browser,
}) => {
  const line = await Line.to(server.port);
  const colleague = await Writer.signIn(server, other);
  await colleague.addEntry('Gelezen voor de tunnel.');
  const { page, context } = await visit(browser, server, one, { baseURL: line.page });
  const log = await new LogPage(page).ready();
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await log.sees('Gelezen voor de tunnel.');
  await expect(log.entry('Gelezen voor de tunnel.')).toContainText(other.name);
  await expect.poll(() => kept(page)).toContain('Gelezen voor de tunnel.');
  await expect.poll(() => kept(page)).toContain(other.name);
  line.cut();
  const tunnel = await context.newPage();
  await page.close();
  await tunnel.clock.install();
  await tunnel.goto(logAddress(one));
  const inside = new LogPage(tunnel);
  await inside.sees('Gelezen voor de tunnel.');
  await expect(inside.entry('Gelezen voor de tunnel.')).toContainText(other.name);
  await expect(inside.pill).not.toHaveText(/^live/i);
  for (let n = 1; n <= 5; n++) {
    await inside.write(`In de trein ${n}.`);
    await tunnel.clock.fastForward('02:00');
  }
  await expect(inside.pill).toContainText('5');
  for (let n = 1; n <= 50; n++) await colleague.addEntry(`Op school ${n}.`);
  line.mend();
  await tunnel.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(inside.pill).toHaveText(/^live/i);
  await expect
    .poll(() => inside.shown(/(In de trein|Op school) \d+\./, 55))
    .toEqual([...count(5, 'In de trein').toReversed(), ...count(50, 'Op school').toReversed()]);
  await line.close();
});

const count = (most: number, words: string) => Array.from({ length: most }, (_, n) => `${words} ${n + 1}.`);

test('a tab that slept half an hour has caught up within three seconds (C7)', async ({ browser }) => {
  const line = await Line.to(server.port);
  const page = await atHome(browser, line.page);
  await showsWhatIsNew(page);
  const before = await counted(page);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
  line.silence();
  const colleague = await Writer.signIn(server, other);
  for (let n = 1; n <= 60; n++) await colleague.addEntry(`Terwijl het deksel dicht was ${n}.`);
  line.mend();
  await devtools.send('Page.setWebLifecycleState', { state: 'active' });
  await page.clock.fastForward('30:00');
  await expect(page.getByText('Terwijl het deksel dicht was 60.')).toBeVisible({ timeout: 3_000 });
  await showsWhatIsNew(page);
  expect(await counted(page)).toBe(before + 60);
  await line.close();
});
