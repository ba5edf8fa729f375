import { expect, test, type Browser, type Locator, type Page } from '@playwright/test';
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

/** Clicks on pages of different people at one moment: whoever clicks a little later would find that the button has gone. */
async function atOnce(...buttons: Locator[]): Promise<void> {
  const moment = Date.now() + 1_000;
  const click = (button: HTMLElement | SVGElement, moment: number) =>
    new Promise<void>((clicked) =>
      setTimeout(() => {
        (button as HTMLElement).click();
        clicked();
      }, moment - Date.now()),
    );
  await Promise.all(buttons.map((button) => button.evaluate(click, moment)));
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
  await expect(asker.getByText('(telefoonnummer)')).toBeVisible();
  expect(await findings(asker)).toEqual([]);
  await expect(asker.getByRole('button', { name: 'Versturen' })).toBeDisabled();
  await asker.getByLabel('Je vraag').fill(question);
  await asker.getByRole('radio', { name: /Alleen jij en de expertpool/ }).check();
  await asker.getByText('Meer vertellen').click();
  const file = { name: 'Afspraken.txt', mimeType: 'text/plain', buffer: Buffer.from('Een week, daarna weg.') };
  await asker.locator('form input[type=file]').first().setInputFiles(file);
  await expect(asker.getByText('Afspraken.txt')).toBeVisible();
  await asker.getByRole('button', { name: 'Versturen' }).click();
  await expect(asker.getByRole('heading', { level: 1, name: question })).toBeVisible();

  // Both take it at once: one has it, the other is told.
  const take = (page: Page) => page.getByRole('button', { name: `Oppakken ${question}` });
  await expect(take(mirjam)).toBeVisible();
  await expect(take(otto)).toBeVisible();
  await atOnce(take(mirjam), take(otto));
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

  // The file that came along is theirs who read the request, and nobody else's.
  const brought = otto.getByRole('link', { name: 'Afspraken.txt' });
  await expect(brought).toBeVisible();
  const where = (await brought.getAttribute('href'))!;
  expect(await (await otto.request.get(server.page + where)).text()).toBe('Een week, daarna weg.');
  const elsewhere = await browser.newContext({ baseURL: server.page });
  await signIn(elsewhere.request, server, named('Noor Haddad'));
  expect((await elsewhere.request.get(where)).status()).toBe(404);
  await elsewhere.close();

  // Times that suit the expert; the asker picks one, and both have it in their calendar.
  await otto.getByRole('button', { name: 'Stel momenten voor' }).click();
  const free = otto.getByRole('group', { name: 'Wanneer kun je?' }).getByRole('checkbox');
  await free.nth(0).check();
  await free.nth(3).check();
  expect(await findings(otto)).toEqual([]);
  await otto.getByRole('button', { name: 'Voorstellen', exact: true }).click();
  const times = asker.getByRole('list', { name: 'Voorgestelde momenten' }).getByRole('button');
  await expect(times).toHaveCount(2);
  expect(await findings(asker)).toEqual([]);
  await times.nth(1).click();
  for (const page of [asker, otto]) {
    await expect(page.getByText('afgesproken', { exact: true })).toBeVisible();
    const entry = page.getByRole('link', { name: 'Zet in je agenda' });
    await expect(entry).toBeVisible();
    const calendar = await page.request.get(server.page + (await entry.getAttribute('href'))!);
    expect(await calendar.text()).toContain('STATUS:CONFIRMED');
  }
  await expect(mirjam.getByRole('link', { name: 'Zet in je agenda' })).toHaveCount(0);

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

  // Not yet; the next answer two write together. The asker receives none of it until it is sent.
  await asker.getByRole('button', { name: 'Nog niet' }).click();
  await asker.getByLabel('Wat mist er nog?').fill('En op de gang?');
  await asker.getByRole('button', { name: 'Terug naar de expert' }).click();
  const draft = (page: Page) => page.getByRole('textbox', { name: 'Samen een antwoord schrijven' });
  let told = '';
  asker.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => (told += String(payload))));
  await asker.reload();
  await otto.getByRole('button', { name: 'Begin een concept' }).click();
  await draft(otto).click();
  await otto.keyboard.type('Op de gang alleen ');
  await expect(draft(mirjam)).toContainText('Op de gang alleen');
  await draft(mirjam).click();
  await mirjam.keyboard.press('ControlOrMeta+End');
  await mirjam.keyboard.type('zonder achternaam.');
  await expect(draft(otto)).toContainText('Op de gang alleen zonder achternaam.');
  for (const page of [otto, mirjam]) expect(await findings(page)).toEqual([]);
  await expect(said(asker, 'Er is haast bij.')).toHaveCount(1);
  expect(told).not.toContain('gang alleen');
  await expect(mirjam.getByRole('button', { name: 'Verstuur als antwoord' })).toHaveCount(0);
  await otto.getByRole('button', { name: 'Verstuur als antwoord' }).click();
  await expect(said(asker, 'Op de gang alleen zonder achternaam.')).toHaveCount(1);
  await expect(draft(mirjam)).not.toContainText('Op de gang');

  // Yes.
  await asker.getByRole('button', { name: 'Ja, dit is het antwoord' }).click();
  await expect(said(otto, 'Op de gang alleen zonder achternaam.').getByText('aanvaard antwoord')).toBeVisible();
  for (const page of [asker, otto]) expect(await findings(page)).toEqual([]);

  // What a supplier would have to give becomes a signal, with schools counted and not named.
  await otto.getByRole('button', { name: 'Leg een signaal vast' }).click();
  const same = otto.getByLabel('Zegt het hetzelfde als een ander signaal?');
  if ((await same.count()) > 0) await expect(same).toHaveValue('');
  await otto.getByLabel('Programmalijn').selectOption('chain');
  await otto.getByLabel('Wat is er nodig?').fill('Doelkaarten die zonder namen te printen zijn');
  await otto.getByRole('button', { name: 'Leg een signaal vast' }).click();
  await expect(otto.getByRole('button', { name: /Hoort hier niet bij/ })).toBeVisible();
  await mirjam.goto('/expertpool/signalen');
  const needed = said(mirjam, 'Doelkaarten die zonder namen te printen zijn');
  await expect(needed.getByText('Minder dan drie scholen')).toBeVisible();
  expect(await findings(mirjam)).toEqual([]);
  const download = mirjam.waitForEvent('download');
  await mirjam.getByRole('button', { name: /Markdown/ }).click();
  expect((await download).suggestedFilename()).toMatch(/\.md$/);

  // To the library: names are found, each is decided by a person, the asker consents, and a visitor finds it by searching.
  await asker.getByRole('button', { name: 'Afronden', exact: true }).click();
  await otto.getByRole('button', { name: 'Klaarmaken om te delen' }).click();
  await otto.getByLabel('Titel').fill('Doelkaarten op de gang');
  await otto.getByLabel('Het antwoord').fill('Aan Roelien Dijkema: op de gang alleen zonder achternaam.');
  await otto.getByRole('button', { name: 'Zoek namen' }).click();
  await expect(otto.getByRole('group', { name: /Roelien Dijkema/ })).toBeVisible();
  for (const choice of await otto.getByRole('radio', { name: 'vervangen door' }).all()) await choice.check();
  expect(await findings(otto)).toEqual([]);
  await otto.getByRole('button', { name: 'Vraag of het mag' }).click();
  await expect(asker.getByRole('button', { name: 'Ja, deel dit' })).toBeVisible();
  expect(await findings(asker)).toEqual([]);
  await asker.getByRole('button', { name: 'Ja, deel dit' }).click();
  await expect(otto.getByText('Dit staat in de bibliotheek:')).toBeVisible();
  const visitor = await (await browser.newContext({ baseURL: server.page })).newPage();
  const found = visitor.getByRole('link', { name: 'Doelkaarten op de gang' });
  await expect(async () => {
    await visitor.goto('/bibliotheek?q=doelkaart+achternamen');
    await expect(found.first()).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await found.first().click();
  await expect(visitor.getByText('op de gang alleen zonder achternaam')).toBeVisible();
  await expect(visitor.getByText('Dijkema')).toHaveCount(0);

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
  await phone.getByText('Afgerond', { exact: true }).click();
  await expect(phone.getByRole('listitem').filter({ hasText: 'afgerond' }).first()).toBeVisible();
  expect(await findings(phone)).toEqual([]);
  await phone.goto('/expertpool/signalen');
  await expect(said(phone, 'Doelkaarten die zonder namen te printen zijn')).toBeVisible();
  expect(await findings(phone)).toEqual([]);
  expect(await sticksOut(phone)).toEqual([]);
});
