import { expect, test, type Browser, type Page } from '@playwright/test';
import { findings, sticksOut } from '../kit/axe.ts';
import { people, signIn, type Person } from '../kit/people.ts';
import { Server } from '../kit/server.ts';

let server: Server;
test.beforeAll(async () => (server = await Server.start()));
test.afterAll(() => server.stop());

const address = '/datumprikker/volgende-bijeenkomst';

async function at(browser: Browser, person: Person | undefined, path: string, width = 1280): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.page, viewport: { width, height: 900 } });
  if (person) await signIn(context.request, server, person);
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

const table = (page: Page) => page.getByRole('table');
const row = (page: Page, place: number) => table(page).getByRole('row').nth(place);
const mine = (page: Page, place: number) => row(page, place).getByRole('radiogroup');
/** How many schools can come; beside it stands how many have school that day. */
const tally = (page: Page, place: number) => row(page, place).getByRole('cell').nth(1);

test('two delegates and a guest find a date, live, and the team chooses it', async ({ browser }) => {
  test.setTimeout(150_000);
  const all = await people(server);
  const named = (name: string) => all.find((person) => person.name === name)!;
  const team = await at(browser, named('Noor Haddad'), address);
  const south = await at(browser, named('Janneke Dingemanse'), '/');

  // Mijn dag asks for the answer; the keyboard alone gives it.
  await south.getByRole('link', { name: 'Vul in wanneer je kunt' }).click();
  await expect(table(south)).toBeVisible();
  const first = mine(south, 1).getByRole('radio', { name: 'Ja', exact: true });
  await expect(tally(team, 1)).toContainText('3 van 6 scholen');
  await first.focus();
  await south.keyboard.press('Space');
  await expect(first).toBeChecked();
  await expect(tally(team, 1)).toContainText('4 van 6 scholen');
  await south.keyboard.press('Tab');
  await south.keyboard.press('Space');
  await south.keyboard.press('ArrowRight');
  await expect(mine(south, 2).getByRole('radio', { name: 'Als het moet' })).toBeChecked();
  await expect(row(team, 2)).toContainText(/als het moet: .*Esdoornkade/);
  await south.getByLabel('Jouw opmerking').fill('Vrijdag ben ik op stagebezoek.');
  await south.getByRole('button', { name: 'Opmerking bewaren' }).click();
  await expect(team.getByText('Vrijdag ben ik op stagebezoek.')).toBeVisible();

  // A guest comes by a link alone, and sees the count change while looking.
  await team.getByLabel('Naam van de gast').fill('Els Bakker');
  await team.getByRole('button', { name: 'Link maken' }).click();
  const link = await team.locator('code').innerText();
  const guest = await at(browser, undefined, new URL(link).pathname + new URL(link).hash, 360);
  await expect(guest.getByText('Hallo Els Bakker, wanneer kun jij?')).toBeVisible();
  await guest
    .getByRole('radiogroup', { name: /Els Bakker/ })
    .first()
    .getByText('Ja', { exact: true })
    .click();
  await expect(table(team).getByRole('columnheader', { name: /Els Bakker/ })).toBeVisible();
  await expect(row(team, 1).getByRole('cell').last()).toHaveText('Ja');
  expect(await findings(guest)).toEqual([]);
  expect(await sticksOut(guest)).toEqual([]);
  const counted = guest
    .getByRole('listitem')
    .nth(2)
    .getByText(/als het moet/)
    .first();
  const before = await counted.innerText();
  await mine(south, 3).getByText('Nee', { exact: true }).click();
  await expect(counted).not.toHaveText(before);

  // The team fills in for someone who asked, and that shows.
  await team.getByLabel('Invullen voor').selectOption({ label: 'Kofi Mensah' });
  await mine(team, 1).getByText('Nee', { exact: true }).click();
  await expect(row(south, 1)).toContainText('ingevuld door Noor Haddad');

  // In order for everyone: wide, narrow, in both languages.
  expect(await findings(team)).toEqual([]);
  const phone = await at(browser, named('Femke Hoekstra'), address, 360);
  await expect(phone.getByRole('heading', { level: 2 }).first()).toBeVisible();
  expect(await findings(phone)).toEqual([]);
  expect(await sticksOut(phone)).toEqual([]);
  await guest.getByText('English', { exact: true }).click();
  await expect(guest.getByText('Hello Els Bakker, when can you come?')).toBeVisible();
  await expect(guest.getByText('4 of 6 schools').first()).toBeVisible();
  expect(await findings(guest)).toEqual([]);

  // The date becomes a meeting; whoever looks sees it at once, the guest too.
  await team.getByRole('button', { name: 'Datum kiezen' }).click();
  await team.getByRole('form', { name: 'Datum kiezen' }).getByRole('button', { name: 'Deze datum kiezen' }).click();
  await expect(south.getByText('De datum is gekozen.')).toBeVisible();
  await expect(guest.getByText('The date has been chosen.')).toBeVisible();
  await expect(mine(south, 1).getByRole('radio', { name: 'Ja', exact: true })).toBeDisabled();
});
