import { expect, test } from '@playwright/test';
import { findings } from '../kit/axe.ts';
import { Server } from '../kit/server.ts';

let server: Server;

test.beforeAll(async () => {
  server = await Server.start('--empty');
});

test.afterAll(async () => server?.stop());

test('an empty house: the first manager starts a leerlab, registers its school and invites someone, who writes', async ({
  browser,
}) => {
  const printed = () => /http:\/\/\S+\/uitnodiging#\S+/.exec(server.output)?.[0];
  await expect.poll(printed).toBeDefined();
  const link = printed();
  const manager = await (await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })).newPage();
  await manager.goto(link!);
  await manager.getByLabel('Voornaam').fill('Marit');
  await manager.getByLabel('Achternaam').fill('Oosterhuis');
  await manager.getByRole('button', { name: 'Uitnodiging aannemen' }).click();

  await manager.getByRole('link', { name: 'Beheer' }).click();
  await manager.getByLabel('Naam', { exact: true }).fill('Lezen met plezier');
  await manager.getByLabel('Ons vraagstuk').fill('Hoe krijgen we leerlingen weer aan het lezen?');
  await manager.getByRole('button', { name: 'Leerlab beginnen' }).click();
  await expect(manager.getByRole('heading', { name: 'Lezen met plezier' })).toBeVisible();

  // No register was imported: the school is registered by hand, and a wrong code is told where it was typed.
  await manager.getByText('Staat de school er niet bij?').click();
  await manager.getByLabel('BRIN').fill('99z');
  await manager.getByLabel('Naam van de school').fill('Christelijk Lyceum De Esdoorn');
  await manager.getByLabel('Korte naam').fill('De Esdoorn');
  await manager.getByLabel('Plaats').fill('Goes');
  await manager.getByLabel('Provincie').selectOption('Zeeland');
  await manager.getByLabel('Vakantieregio').selectOption('zuid');
  await manager.getByRole('button', { name: 'Aanmelden en toevoegen' }).click();
  const brin = manager.getByLabel('BRIN');
  await expect(brin).toHaveAccessibleDescription(/Een BRIN bestaat uit twee cijfers en twee hoofdletters/);
  expect(await findings(manager)).toEqual([]);
  await brin.fill('99zz');
  await manager.getByRole('button', { name: 'Aanmelden en toevoegen' }).click();
  await expect(manager.getByRole('listitem').filter({ hasText: 'De Esdoorn' })).toContainText('Goes');

  await manager.getByLabel('Rol').selectOption('delegate');
  await manager.locator('select').filter({ hasText: 'De Esdoorn' }).selectOption({ label: 'De Esdoorn' });
  await manager.getByRole('button', { name: 'Link maken' }).click();
  const invitation = await manager.locator('code').innerText();

  const guest = await (await browser.newContext()).newPage();
  await guest.goto(invitation);
  await guest.getByLabel('Voornaam').fill('Joris');
  await guest.getByLabel('Achternaam').fill('Blom');
  await guest.getByRole('button', { name: 'Uitnodiging aannemen' }).click();
  await guest.getByRole('link', { name: 'Lezen met plezier' }).first().click();
  await guest.getByRole('button', { name: 'Schrijf een bijdrage...' }).click();
  await guest.getByLabel('Tekst van je bijdrage').fill('Dit is onze eerste bijdrage.');
  await guest.getByRole('button', { name: /^Plaatsen/ }).click();

  await manager.getByRole('link', { name: 'Logboek' }).click();
  await expect(manager.getByRole('article').filter({ hasText: 'Dit is onze eerste bijdrage.' })).toBeVisible();

  const late = await (await browser.newContext()).newPage();
  await late.goto(invitation);
  await expect(late.getByText('Deze uitnodiging is al gebruikt.')).toBeVisible();
});

test('without example data nobody signs in as an example', async () => {
  expect((await fetch(`${server.page}/demo/people`)).status).toBe(404);
});
