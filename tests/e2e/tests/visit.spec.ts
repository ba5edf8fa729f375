import { expect, test, type Page } from '@playwright/test';
import { findings } from '../kit/axe.ts';
import { delegates, signIn, type Person } from '../kit/people.ts';
import { Server } from '../kit/server.ts';

// One story, told in steps.
test.describe.configure({ mode: 'serial' });

const next = 'Laat leerlingen hun doel ook zelf nagaan.';
let server: Server;
let people: Person[];
let visitor: Page;
let visited: Page;
let colleague: Page;
let address = '';

test.beforeAll(async ({ browser }) => {
  server = await Server.start();
  people = await delegates(server, 3);
  const open = async (person: Person) => {
    const context = await browser.newContext({ baseURL: server.page });
    await signIn(context.request, server, person);
    return context.newPage();
  };
  [visitor, visited, colleague] = (await Promise.all(people.map(open))) as [Page, Page, Page];
});

test.afterAll(async () => server?.stop());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const close = (page: Page) => button(page, 'Lesbezoek afronden');

async function agree(page: Page, other: Person, lesson: string): Promise<void> {
  const form = page.getByRole('form', { name: 'Lesbezoek afspreken' });
  await form.getByLabel('Met wie?').selectOption({ label: other.name });
  await form.getByLabel('Dag', { exact: true }).fill('2027-03-04');
  await form.getByLabel('Van', { exact: true }).fill('10:30');
  await form.getByLabel('Tot', { exact: true }).fill('11:20');
  await form.getByLabel('Welke les, welke klas?').fill(lesson);
}

test('two teachers agree on a visit, and both have it', async () => {
  await visitor.goto('/lesbezoeken');
  await button(visitor, 'Lesbezoek afspreken').click();
  await agree(visitor, people[1]!, 'Wiskunde, 2b');
  await button(visitor, 'Lesbezoek afspreken').click();
  await expect(visitor.getByText('Wiskunde, 2b')).toBeVisible();
  address = new URL(visitor.url()).pathname;
  await visited.goto('/lesbezoeken');
  await visited.getByRole('link', { name: `${people[0]!.name} bezoekt jou` }).click();
  await button(visited, 'Doel opschrijven').click();
  await visited.getByLabel('Doel van de les').fill('Iedereen noemt een eigen doel.');
  await button(visited, 'Bewaren').click();
  await expect(visitor.getByText('Iedereen noemt een eigen doel.')).toBeVisible();
  await button(visited, 'Tijd of plaats aanpassen').click();
  await visited.getByLabel('Waar?').fill('Lokaal 3');
  await button(visited, 'Bewaren').click();
  await expect(visitor.getByText('Lokaal 3')).toBeVisible();
});

test('it is not closed without feed up, feedback and feedforward (C36)', async () => {
  const form = visitor.getByRole('form', { name: 'Feedback' });
  await expect(close(visitor)).toBeDisabled();
  await form.getByLabel(/^Feed up/).fill('Iedereen een eigen doel.');
  await form.getByLabel(/^Feedback/).fill('Elf van de twaalf deden het.');
  await form.getByRole('button', { name: 'Bewaren' }).click();
  await expect(visited.getByText('Elf van de twaalf deden het.')).toBeVisible();
  await expect(close(visited)).toBeDisabled();
  // What is not saved yet survives a reload.
  await form.getByLabel(/^Feedforward/).fill(next);
  await visitor.reload();
  await expect(form.getByLabel(/^Feedforward/)).toHaveValue(next);
  await form.getByRole('button', { name: 'Bewaren' }).click();
  await close(visited).click();
  await expect(visitor.getByText('Afgerond')).toBeVisible();
  await expect(visitor.getByRole('form', { name: 'Feedback' })).toHaveCount(0);
  expect(await findings(visitor)).toEqual([]);
});

test('only the visited teacher decides who reads it, and takes it back', async () => {
  await colleague.goto(address);
  await expect(colleague.getByText('Dit lesbezoek is er niet, of is niet voor jou.')).toBeVisible();
  await expect(visitor.getByRole('heading', { name: 'Wie mag dit lezen?' })).toHaveCount(0);
  await visited.getByLabel('Delen met').selectOption({ label: people[2]!.name });
  await button(visited, 'Delen').click();
  await expect(visited.getByRole('list', { name: 'Leest mee' })).toContainText(people[2]!.name);
  await colleague.reload();
  await expect(colleague.getByText(next)).toBeVisible();
  await expect(colleague.getByRole('heading', { name: 'Wie mag dit lezen?' })).toHaveCount(0);
  expect(await findings(visited)).toEqual([]);
  await button(visited, /^Niet meer delen/).click();
  await expect(colleague.getByText(next)).toHaveCount(0);
});

test('the goal of the next visit starts from the feedforward (C36)', async () => {
  await visited.getByRole('link', { name: 'Volgend lesbezoek afspreken' }).click();
  await visited.getByText('Ik krijg bezoek', { exact: true }).click();
  await expect(visited.getByLabel('Doel van de les')).toHaveValue(next);
  await visited.getByText('Ik ga op bezoek', { exact: true }).click();
  await expect(visited.getByLabel('Doel van de les')).toHaveValue('');
  await visited.getByText('Ik krijg bezoek', { exact: true }).click();
  await agree(visited, people[0]!, 'Wiskunde, 2b');
  await button(visited, 'Lesbezoek afspreken').click();
  await expect(visited.getByText(next)).toBeVisible();
});
