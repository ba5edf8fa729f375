import { expect, test, type Browser, type Page } from '@playwright/test';
import { findings, sticksOut } from '../kit/axe.ts';
import { calendarOf } from '../kit/calendar.ts';
import { people, signIn } from '../kit/people.ts';
import { Server } from '../kit/server.ts';

let server: Server;
test.beforeAll(async () => {
  server = await Server.start();
});
test.afterAll(() => server?.stop());

async function at(browser: Browser, name: string, path: string, width: number): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.page, viewport: { width, height: 900 } });
  await signIn(
    context.request,
    server,
    (await people(server)).find((person) => person.name === name)!,
  );
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

const question = 'Hoe lang mag een oefenprogramma antwoorden bewaren na het schooljaar?';

/** When talks begin that stand in someone's calendar and go on. */
const talks = async (page: Page): Promise<string[]> =>
  (await calendarOf(page))
    .filter((event) => event.uid.endsWith('@appointment.leerlabs'))
    .filter((event) => event.component.getFirstPropertyValue('status') !== 'CANCELLED')
    .map((event) => event.startDate.toString());

test('an expert offers times to talk, the asker picks one, and it stands in both calendars until it is called off', async ({
  browser,
}) => {
  const expert = await at(browser, 'Otto Brandsma', '/expertpool', 1280);
  await expert.getByRole('link', { name: question }).first().click();
  await expert.getByRole('button', { name: 'Stel momenten voor' }).click();
  const free = expert.getByRole('group', { name: 'Wanneer kun je?' });
  const [first, second] = (await free.locator('label').allInnerTexts()) as [string, string];
  await free.getByLabel(first).check();
  await free.getByLabel(second).check();
  await expert.getByLabel(/^Waar of hoe/).fill('telefoon');
  expect(await findings(expert)).toEqual([]);
  await expert.getByRole('button', { name: 'Voorstellen', exact: true }).click();

  const asker = await at(browser, 'Jantina Mulder', new URL(expert.url()).pathname, 360);
  await expect(asker.getByRole('list', { name: 'Voorgestelde momenten' }).getByRole('button')).toHaveText([
    first,
    second,
  ]);
  expect(await findings(asker)).toEqual([]);
  expect(await sticksOut(asker)).toEqual([]);
  await asker.getByRole('button', { name: second }).click();
  for (const page of [asker, expert]) await expect(page.getByRole('link', { name: 'Zet in je agenda' })).toBeVisible();
  const planned = await talks(asker);
  expect(planned).toHaveLength(1);
  expect(await talks(expert)).toEqual(planned);

  // What is agreed is no longer free; what was only offered is again.
  await expert.getByRole('button', { name: 'Stel momenten voor' }).click();
  await expect(free.getByLabel(first)).toBeVisible();
  await expect(free.getByLabel(second)).toHaveCount(0);

  await asker.getByRole('button', { name: 'Gaat niet door' }).click();
  await asker.getByLabel(/^Wil je zeggen waarom/).fill('Die middag is er studiedag.');
  await asker.getByRole('button', { name: 'Gaat niet door' }).click();
  await expect(expert.getByText('Die middag is er studiedag.')).toBeVisible();
  await expect(free.getByLabel(second)).toBeVisible();
  for (const page of [asker, expert]) await expect.poll(() => talks(page)).toEqual([]);
});
