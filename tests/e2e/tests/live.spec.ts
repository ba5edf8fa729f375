import { expect, test } from '@playwright/test';
import { LogPage } from '../kit/log.ts';
import { twoAtALog, type Visitor } from '../kit/people.ts';
import { Server } from '../kit/server.ts';

// One story, told in steps.
test.describe.configure({ mode: 'serial' });

let server: Server;
let first: Visitor;
let second: Visitor;

test.beforeAll(async ({ browser }) => {
  server = await Server.start();
  [first, second] = await twoAtALog(browser, server);
});

test.afterAll(async () => server?.stop());

test('an entry appears at a colleague of another school without a reload', async () => {
  await new LogPage(first.page).write('We begonnen de dagstart met een kaartje per leerling.', { kind: 'Interventie' });
  await new LogPage(second.page).sees('een kaartje per leerling');
  await expect(new LogPage(second.page).entry('een kaartje per leerling')).toContainText(first.person.name);
});

test('a comment comes back to the writer', async () => {
  await new LogPage(second.page).comment('een kaartje per leerling', 'Mooi, dat gaan wij maandag ook proberen.');
  await expect(new LogPage(first.page).entry('een kaartje per leerling')).toContainText('maandag ook proberen');
});

test('a reaction is counted at both', async () => {
  const react = { name: /^Herkenbaar/ };
  await new LogPage(second.page).entry('een kaartje per leerling').getByRole('button', react).click();
  await expect(new LogPage(first.page).entry('een kaartje per leerling').getByRole('button', react)).toContainText('1');
});

test('people see who is here', async () => {
  await expect(first.page.getByText('Nu hier').locator('..')).toContainText(second.person.name.split(' ')[0]!);
});

test('what is only for the own school stays there', async () => {
  const log = new LogPage(first.page);
  await log.write('Dit bespreken we eerst zelf.', { ownSchool: true });
  await log.sees('Dit bespreken we eerst zelf.');
  await log.write('En dit is weer voor iedereen.');
  await new LogPage(second.page).sees('En dit is weer voor iedereen.');
  await expect(new LogPage(second.page).entry('Dit bespreken we eerst zelf.')).toHaveCount(0);
});

test('a mention arrives in the inbox', async () => {
  await new LogPage(first.page).comment(
    'een kaartje per leerling',
    `Dank je, [@${second.person.name}](${second.person.id}). Vertel je hoe het ging?`,
  );
  await second.page.getByRole('link', { name: /Inbox/ }).click();
  await expect(second.page.getByText(/noemt je in/)).toBeVisible();
});
