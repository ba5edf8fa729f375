import { expect, test, type Browser, type Page } from '@playwright/test';
import { findings, sticksOut } from '../kit/axe.ts';
import { Line } from '../kit/line.ts';
import { people, signIn, type Person } from '../kit/people.ts';
import { Server } from '../kit/server.ts';

let server: Server;
let line: Line;
test.beforeAll(async () => {
  server = await Server.start();
  line = await Line.to(server.port);
});
test.afterAll(async () => {
  await line?.close();
  await server?.stop();
});

async function at(browser: Browser, person: Person, path: string, base = server.page, width = 1280): Promise<Page> {
  const context = await browser.newContext({ baseURL: base, viewport: { width, height: 900 } });
  await signIn(context.request, server, person);
  const page = await context.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(path);
  return page;
}

const question = 'Mogen we de namen op de doelkaarten laten staan?';
const answer = 'Ja, als leerlingen en ouders weten waarvoor, en de kaarten na een week weggaan.';
const said = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text });

async function say(page: Page, text: string, button = 'Sturen'): Promise<void> {
  await page.getByRole('textbox', { name: 'Bericht' }).fill(text);
  await page.getByRole('button', { name: button, exact: true }).click();
}

test('a leerlab asks, two experts take it in the same second, and the answer survives a dead server and a lost line', async ({
  browser,
}) => {
  test.setTimeout(200_000);
  const all = await people(server);
  const named = (name: string) => all.find((person) => person.name === name)!;
  const asker = await at(browser, named('Roelien Dijkema'), '/leerlab/dagstart-telt/vragen');
  const mirjam = await at(browser, named('Mirjam de Lange'), '/expertpool');
  const otto = await at(browser, named('Otto Brandsma'), '/expertpool', line.page);

  // Only the question and its readers are needed; what looks like pupil data is asked about first.
  await asker.getByRole('link', { name: 'Vraag het de expertpool' }).click();
  await asker.getByRole('combobox', { name: /^Thema/ }).selectOption('privacy');
  await asker.getByLabel('Je vraag').fill(`${question} Bel 06-12345678`);
  await expect(asker.getByText('telefoonnummer: 06-12345678')).toBeVisible();
  expect(await findings(asker)).toEqual([]);
  await expect(asker.getByRole('button', { name: 'Versturen' })).toBeDisabled();
  await asker.getByLabel('Je vraag').fill(question);
  await asker.getByRole('radio', { name: /Alleen jij en de expertpool/ }).check();
  await asker.getByRole('button', { name: 'Versturen' }).click();
  await expect(asker.getByRole('heading', { level: 1, name: question })).toBeVisible();

  // Both take it at once: one has it, the other is told.
  const take = (page: Page) => page.getByRole('button', { name: `Oppakken ${question}` });
  await expect(take(mirjam)).toBeVisible();
  await expect(take(otto)).toBeVisible();
  await Promise.all([take(mirjam).click(), take(otto).click()]);
  await expect(asker.getByText(/Opgepakt door (Mirjam de Lange|Otto Brandsma)/)).toBeVisible();
  const mine = (page: Page) => page.getByRole('region', { name: 'Mijn vragen' }).getByRole('link', { name: question });
  const mirjamHasIt = (await asker.getByText('Opgepakt door Mirjam de Lange').count()) > 0;
  const [taker, beaten] = mirjamHasIt ? [mirjam, otto] : [otto, mirjam];
  await expect(mine(taker)).toBeVisible();
  await expect(beaten.getByText('Een ander heeft deze vraag net opgepakt.')).toBeVisible();

  // Otto answers from now on, whoever was first: Mirjam coordinates and hands it over.
  await mirjam.getByRole('link', { name: question }).first().click();
  await otto.getByRole('link', { name: question }).first().click();
  if (mirjamHasIt) {
    await mirjam.getByLabel('Overdragen aan').selectOption({ index: 1 });
    await mirjam.getByRole('button', { name: /Doen Overdragen aan/ }).click();
  }
  await expect(asker.getByText('Opgepakt door Otto Brandsma')).toBeVisible();

  // Notes stay among experts; who types shows.
  await mirjam.getByRole('textbox', { name: 'Notitie' }).fill('Onder ons: zelfde vraag als vorig jaar.');
  await mirjam.getByRole('button', { name: 'Noteren' }).click();
  await expect(otto.getByText('Onder ons: zelfde vraag als vorig jaar.')).toBeVisible();
  await expect(asker.getByText('Onder ons')).toHaveCount(0);
  await asker.getByRole('textbox', { name: 'Bericht' }).pressSequentially('Er is');
  await expect(otto.getByRole('status').filter({ hasText: 'Roelien' }).getByText('schrijft')).toBeVisible();
  await say(asker, 'Er is haast bij.');
  await expect(said(otto, 'Er is haast bij.')).toHaveCount(1);

  // Without a line, and over the death of the server: each message once.
  line.cut();
  await say(otto, 'Hangen ze in het eigen lokaal?');
  await otto.getByRole('checkbox', { name: 'Dit is het antwoord' }).check();
  await say(otto, answer, 'Antwoord geven');
  await server.kill();
  await server.start();
  line.mend();
  await expect(said(asker, 'Hangen ze in het eigen lokaal?')).toHaveCount(1, { timeout: 40_000 });
  await expect(said(asker, answer)).toHaveCount(1);
  await expect(said(otto, answer).getByText('onderweg')).toHaveCount(0);
  await expect(said(otto, answer)).toHaveCount(1);

  // Not yet, once more, and yes.
  await asker.getByRole('button', { name: 'Nog niet' }).click();
  await asker.getByLabel('Wat mist er nog?').fill('En op de gang?');
  await asker.getByRole('button', { name: 'Terug naar de expert' }).click();
  await otto.getByRole('checkbox', { name: 'Dit is het antwoord' }).check();
  await say(otto, 'Op de gang alleen zonder achternaam.', 'Antwoord geven');
  await asker.getByRole('button', { name: 'Ja, dit is het antwoord' }).click();
  await expect(said(otto, 'Op de gang alleen zonder achternaam.').getByText('aanvaard antwoord')).toBeVisible();
  for (const page of [asker, otto]) expect(await findings(page)).toEqual([]);

  // The leerlab team sees theme and state, and nothing else.
  const team = await at(browser, named('Noor Haddad'), '/leerlab/dagstart-telt/vragen');
  await expect(team.getByText('Een vraag over Privacy (alleen voor de vrager en de experts)').first()).toBeVisible();
  await expect(team.getByText(question)).toHaveCount(0);
  expect(await findings(team)).toEqual([]);

  // The coordinator's page: in order on a phone too, and the figures count it.
  const phone = await at(browser, named('Mirjam de Lange'), '/expertpool', server.page, 360);
  await expect(phone.getByRole('heading', { name: 'Cijfers' })).toBeVisible();
  expect(await findings(phone)).toEqual([]);
  expect(await sticksOut(phone)).toEqual([]);
});
