import { expect, test } from '@playwright/test';
import { findings } from '../kit/axe.ts';
import { LogPage } from '../kit/log.ts';
import { delegates, logAddress, people, signIn, type Person } from '../kit/people.ts';
import { Server } from '../kit/server.ts';

let server: Server;
let person: Person;
let manager: Person;

test.beforeAll(async () => {
  server = await Server.start();
  person = (await delegates(server, 1))[0]!;
  manager = (await people(server)).find((one) => one.roles.includes('leerlab-team'))!;
});

test.afterAll(async () => server?.stop());

for (const colorScheme of ['light', 'dark'] as const)
  for (const language of ['nl', 'en'] as const)
    test(`axe finds nothing, ${colorScheme}, ${language}`, async ({ browser }) => {
      const context = await browser.newContext({
        baseURL: server.page,
        colorScheme,
        locale: language,
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      await page.goto('/');
      await expect(page.getByRole('button', { name: person.name })).toBeVisible();
      expect(await findings(page), 'sign-in').toEqual([]);
      await signIn(context.request, server, manager);
      await page.goto('/');
      const choice = page.getByRole('button', { name: language === 'en' ? /English/ : /Nederlands/ });
      if (await choice.count()) await choice.first().click();
      for (const address of ['/', logAddress(manager), `${logAddress(manager)}/mensen`, '/inbox']) {
        await page.goto(address);
        await expect(page.getByRole('heading').first()).toBeVisible();
        if (address === logAddress(manager)) await new LogPage(page).ready();
        expect(await findings(page), address).toEqual([]);
      }
      await context.close();
    });

test('a colleague can be answered by keyboard alone', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: server.page });
  await signIn(context.request, server, person);
  const page = await context.newPage();
  await page.goto(logAddress(person));
  const log = await new LogPage(page).ready();
  await page.keyboard.press('n');
  await page.keyboard.type('Geschreven zonder muis.');
  await page.keyboard.press('Control+Enter');
  await log.sees('Geschreven zonder muis.');
  await log.entry('Geschreven zonder muis.').focus();
  for (let steps = 0; steps < 30; steps++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.textContent?.trim() === 'Reageren')) break;
  }
  await page.keyboard.press('Enter');
  await page.keyboard.type('En beantwoord zonder muis.');
  await page.keyboard.press('Control+Enter');
  await expect(log.entry('Geschreven zonder muis.')).toContainText('En beantwoord zonder muis.');
  await context.close();
});
