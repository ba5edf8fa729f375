import { expect, test, type Browser, type Page } from '@playwright/test';
import { findings } from '../kit/axe.ts';
import { delegates, people, signIn, type Person } from '../kit/people.ts';
import { Server } from '../kit/server.ts';

let server: Server;
let everyone: Person[];

test.beforeAll(async () => {
  server = await Server.start();
  everyone = await people(server);
});

test.afterAll(async () => server?.stop());

async function enter(browser: Browser, person: Person, address: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.page });
  await signIn(context.request, server, person);
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

const keyOf = (person: Person) => person.leerlabs[0]!.split('/')[1]!;

test('a school keeps its goal and its own days, others see them come, and it leaves with what is its own', async ({
  browser,
}) => {
  const [delegate, colleague] = (await delegates(server, 2)) as [Person, Person];
  const key = keyOf(delegate);
  const team = everyone.find(
    (one) => one.roles.includes('leerlab-team') && one.leerlabs.includes(delegate.leerlabs[0]!),
  )!;
  const own = await enter(browser, delegate, `/leerlab/${key}/mensen`);
  await own.getByRole('main').getByRole('link', { name: delegate.school! }).first().click();
  await expect(own).toHaveURL(/\/school\//);
  const address = new URL(own.url()).pathname;
  const other = await enter(browser, colleague, address);

  await own.getByRole('button', { name: /Doel bewerken/ }).click();
  await own.getByLabel('Wat wil de school bereiken?').fill('Ieder kind weet wat het vandaag wil leren.');
  await own.getByRole('button', { name: 'Bewaren' }).click();
  await expect(other.getByText('Ieder kind weet wat het vandaag wil leren.')).toBeVisible();
  await own.getByRole('button', { name: 'Dagen toevoegen' }).click();
  const inAWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  await own.getByLabel('Eerste dag').fill(inAWeek);
  await own.getByLabel('Hoe noemt de school het?').fill('Studiedag didactiek');
  await own.getByRole('button', { name: 'Bewaren' }).click();
  await expect(other.getByText('Studiedag didactiek')).toBeVisible();
  await expect(other.getByRole('button', { name: 'Dagen toevoegen' })).toHaveCount(0);
  expect(await findings(own), 'school').toEqual([]);

  await own.goto(`/leerlab/${key}`);
  const feed = own.getByRole('feed');
  await expect(feed.getByRole('article').first()).toBeVisible();
  const leading = await enter(browser, team, `/leerlab/${key}/mensen`);
  await leading.getByRole('button', { name: new RegExp(`^School verlaat het leerlab.*${delegate.school}`) }).click();
  await expect(leading.getByText('Dit blijft')).toBeVisible();
  await leading.getByLabel('Reden').fill('Fusie met een andere school.');
  expect(await findings(leading), 'leaving').toEqual([]);
  await leading.getByRole('button', { name: `${delegate.school} laten gaan` }).click();

  // The log that stood open is gone from the screen, without a reload.
  await expect(feed).toHaveCount(0);
  const taken = own.waitForEvent('download');
  await own.getByRole('button', { name: /alleen voor onze school/ }).click();
  expect((await taken).suggestedFilename()).toMatch(/\.zip$/);
  await expect(leading.getByRole('heading', { name: 'Doen niet meer mee' })).toBeVisible();
});

test('leerlabs, schools and people are found by a part of the name, and stand on a map that is a table too', async ({
  browser,
}) => {
  const person = (await delegates(server, 2))[1]!;
  const page = await enter(browser, person, '/vinden');
  const map = page.getByRole('group', { name: 'Kaart van Nederland met scholen' });
  await expect(map.getByRole('link').nth(10)).toBeVisible();
  const points = await map.getByRole('link').count();
  expect(points).toBeGreaterThan(10);
  await page.getByText('De kaart als tabel').click();
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(points + 1);
  expect(await findings(page), 'directory').toEqual([]);

  await page
    .getByRole('button', { name: /Bekijk op de kaart/ })
    .first()
    .click();
  await expect(map.getByRole('link')).not.toHaveCount(points);
  await map.getByRole('link').first().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/school\//);

  await page.goto('/vinden');
  await page.getByRole('searchbox', { name: /Zoek een leerlab/ }).fill(person.school!.slice(1, 6));
  await expect(page.getByRole('main').getByRole('link', { name: person.school! }).first()).toBeVisible();
  const elsewhere = everyone.find(
    (one) => one.leerlabs.length > 0 && !one.leerlabs.some((leerlab) => person.leerlabs.includes(leerlab)),
  )!;
  await page.getByRole('searchbox', { name: /Zoek een leerlab/ }).fill(elsewhere.name);
  await expect(page.getByText(/Niets gevonden/)).toBeVisible();
});

test('a manager starts leerlabs from a file, sees per line what is wrong, and a second time nothing changes', async ({
  browser,
}) => {
  const manager = everyone.find((one) => one.roles.includes('programme-manager'))!;
  const page = await enter(browser, manager, '/beheer');
  const buffer = Buffer.from(
    'leerlab;vraagstuk;vestigingscode;rol;voornaam;tussenvoegsel;achternaam\n' +
      'Samen lezen;Hoe lezen leerlingen meer?;99AA00;afgevaardigde;Zoë;van de;Wiel\n' +
      'Samen lezen;;;coach;Ineke;;Bos\n' +
      'Samen lezen;;;tovenaar;Merlijn;;Bos\n',
  );
  const file = { name: 'programma.csv', mimeType: 'text/csv', buffer };

  await page.getByLabel('Bestand kiezen').setInputFiles(file);
  await expect(page.getByText('1 nieuw leerlab')).toBeVisible();
  await expect(page.getByRole('row', { name: /^4 De rol tovenaar/ })).toBeVisible();
  expect(await findings(page), 'programme file').toEqual([]);
  await page.getByRole('button', { name: 'Programma beginnen' }).click();
  await expect(page.getByRole('heading', { name: 'Dit is gedaan' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Samen lezen' }).first()).toBeVisible();

  await page.getByLabel('Bestand kiezen').setInputFiles(file);
  await expect(page.getByText('2 regels staan er al')).toBeVisible();
  await expect(page.getByText('1 nieuw leerlab')).toHaveCount(0);
});
