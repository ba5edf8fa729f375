import { expect, test, type Browser } from '@playwright/test';
import { Line } from '../kit/line.ts';
import { LogPage } from '../kit/log.ts';
import { delegates, visit, type Person, type Visitor } from '../kit/people.ts';
import { Server } from '../kit/server.ts';
import { Writer } from '../kit/writer.ts';

let server: Server;
let line: Line;
let one: Person;
let other: Person;

test.beforeAll(async () => {
  server = await Server.start();
  [one, other] = (await delegates(server, 2)) as [Person, Person];
});

test.beforeEach(async () => {
  line = await Line.to(server.port);
});

test.afterEach(async () => line.close());
test.afterAll(async () => server?.stop());

async function open(browser: Browser, options = {}): Promise<Visitor & { log: LogPage }> {
  const visitor = await visit(browser, server, one, { baseURL: line.page, ...options });
  return { ...visitor, log: await new LogPage(visitor.page).ready() };
}

test('what is written in a tunnel and what others wrote meanwhile all appear once (C5)', async ({ browser }) => {
  const { log, page } = await open(browser);
  const colleague = await Writer.signIn(server, other);
  line.cut();
  await expect(log.pill).not.toHaveText(/^live/i);
  for (let n = 1; n <= 5; n++) await log.write(`Tunnel van mij ${n}.`);
  await expect(log.pill).toContainText('5');
  for (let n = 1; n <= 50; n++) await colleague.addEntry(`Tunnel van de ander ${n}.`);
  line.mend();
  await expect(log.pill).toHaveText(/^live/i);
  await page.evaluate(() => window.scrollTo(0, 0));
  for (let n = 1; n <= 5; n++) await log.sees(`Tunnel van mij ${n}.`);
  await expect
    .poll(() => log.shown(/Tunnel van de ander \d+\./, 55))
    .toEqual(Array.from({ length: 50 }, (_, n) => `Tunnel van de ander ${50 - n}.`));
});

for (const width of [360, 1280])
  test(`a line that is dead without a word is told at ${width} px, and nothing is lost (C6)`, async ({ browser }) => {
    const { log, page } = await open(browser, { viewport: { width, height: 800 } });
    line.silence();
    await log.write(`Stille lijn ${width}, een.`);
    await log.write(`Stille lijn ${width}, twee.`);
    await expect(log.pill).toContainText(/offline|verbinding/i, { timeout: 15_000 });
    await expect(log.pill).toContainText('2');
    const asked = page.waitForEvent('dialog');
    const leaving = page.close({ runBeforeUnload: true });
    const question = await asked;
    expect(question.type()).toBe('beforeunload');
    await question.dismiss();
    await leaving;
    line.mend();
    await expect(log.pill).toHaveText(/^live/i, { timeout: 30_000 });
    const colleague = await visit(browser, server, other);
    await new LogPage(colleague.page).sees(`Stille lijn ${width}, een.`);
    await new LogPage(colleague.page).sees(`Stille lijn ${width}, twee.`);
  });

test('what is unsent survives a reload of the page', async ({ browser }) => {
  const { log, page } = await open(browser);
  line.cut();
  await log.write('Geschreven zonder lijn, en toen viel de batterij uit.');
  await expect(log.pill).toContainText('1');
  page.once('dialog', (question) => void question.accept());
  line.mend();
  await page.reload();
  await log.ready();
  await log.sees('toen viel de batterij uit');
  const colleague = await visit(browser, server, other);
  await new LogPage(colleague.page).sees('toen viel de batterij uit');
});
