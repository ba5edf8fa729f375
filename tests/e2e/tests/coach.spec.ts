import { expect, test, type Browser, type Page } from '@playwright/test';
import { findings } from '../kit/axe.ts';
import { people, signIn, type Person } from '../kit/people.ts';
import { Server } from '../kit/server.ts';

let server: Server;
test.beforeAll(async () => (server = await Server.start()));
test.afterAll(() => server.stop());

const lab = '/leerlab/dagstart-telt/mensen';

async function at(browser: Browser, person: Person, path: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.page });
  await signIn(context.request, server, person);
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

const section = (page: Page) => page.getByRole('region', { name: 'Coach', exact: true });
const said = (page: Page, school: string) => section(page).getByRole('listitem').filter({ hasText: school });

test('the schools choose the next coach together, and hand over', async ({ browser }) => {
  test.setTimeout(120_000);
  const all = await people(server);
  const named = (name: string) => all.find((person) => person.name === name)!;
  const team = await at(browser, named('Wouter Schipper'), lab);
  const east = await at(browser, named('Roelien Dijkema'), lab);
  const west = await at(browser, named('Femke Hoekstra'), lab);

  // The team proposes someone of another leerlab, who has little time left.
  await section(team).getByRole('button', { name: 'Andere coach of afspraken voorstellen' }).click();
  const form = team.getByRole('form', { name: 'Coach voorstellen' });
  await form.getByLabel('Wie', { exact: true }).fill('Wassenaar');
  await form.getByRole('button', { name: 'Tineke Wassenaar' }).click();
  await form.getByLabel('Uren per week').fill('12,5');
  await form.getByLabel('Vorm van de begeleiding').fill('Elke maand een dag, om de beurt bij een school.');
  await form.getByRole('button', { name: 'Voorstel voorleggen aan de scholen' }).click();
  await expect(section(team).getByRole('heading', { name: 'Voorstel: Tineke Wassenaar' })).toBeVisible();
  await expect(section(team)).toContainText('Vraagt 12,5 uur per week; er is nog 10 uur over.');

  // Each sees the others answer, live; only its own school has buttons.
  await expect(section(east).getByRole('button', { name: /Wij zijn het eens/ })).toHaveCount(1);
  await section(east)
    .getByRole('button', { name: /Wij zijn het eens/ })
    .click();
  await expect(said(west, 'Kwelderland')).toContainText('is het eens');
  await section(west)
    .getByRole('button', { name: /We hebben een bezwaar/ })
    .click();
  await section(west).getByLabel('Wat is jullie bezwaar?').fill('Eerst kennismaken.');
  await section(west).getByRole('button', { name: 'Bezwaar doorgeven' }).click();
  await expect(said(team, 'Trekvaart')).toContainText('Eerst kennismaken.');
  await expect(section(team).getByRole('button', { name: /Wij zijn het eens/ })).toHaveCount(0);

  // The candidate hears of it on Mijn dag, sees that it does not fit, and not what was objected.
  const candidate = await at(browser, named('Tineke Wassenaar'), '/');
  await candidate.getByRole('link', { name: 'Voorstel bekijken' }).click();
  await expect(candidate.getByText('1 van de 6 scholen zijn het eens.')).toBeVisible();
  await expect(candidate.getByText('Vraagt 12,5 uur per week; er is nog 10 uur over.')).toBeVisible();
  await expect(candidate.getByText('Eerst kennismaken.')).toHaveCount(0);
  expect(await findings(candidate)).toEqual([]);
  await candidate.getByRole('button', { name: /Ik doe het graag/ }).click();
  await expect(section(team).getByText('wil het graag doen')).toBeVisible();

  // More time makes the warning go, for the team too.
  await candidate.getByRole('button', { name: 'Beschikbaarheid aanpassen' }).click();
  await candidate.getByLabel('Uren per week').fill('24');
  await candidate.getByRole('button', { name: 'Bewaren' }).click();
  await expect(section(team).getByText(/er is nog/)).toHaveCount(0);

  // The others agree; the school with the objection is the last, and changes its mind.
  for (const name of ['Gerrit-Jan Wolters', 'Maarten Verkaik', 'Lieke van den Heuvel', 'Janneke Dingemanse']) {
    const page = await at(browser, named(name), lab);
    await section(page)
      .getByRole('button', { name: /Wij zijn het eens/ })
      .click();
    await expect(section(page).getByRole('button', { name: /Wij zijn het eens/ })).toHaveCount(0);
    await page.context().close();
  }
  await expect(section(west).getByText('Nog 1 school moet instemmen.')).toBeVisible();
  expect(await findings(west)).toEqual([]);
  await section(west)
    .getByRole('button', { name: /Wij zijn het eens/ })
    .click();

  // Tineke coaches now, Ineke until today; nobody reloaded.
  await expect(section(team).getByRole('link', { name: 'Tineke Wassenaar' })).toBeVisible();
  await expect(section(team).getByRole('link', { name: 'Ineke van Rossum' })).toHaveCount(0);
  await section(team).getByText('Eerdere coaches en voorstellen').click();
  await expect(section(team).getByText(/Ineke van Rossum, coach van/)).toBeVisible();

  // Her page tells what the leerlab asks now, and where its schools are.
  const now = candidate.getByRole('region', { name: 'Wat de leerlabs nu van je vragen' });
  await expect(now.getByRole('link', { name: 'De dagstart telt' })).toBeVisible();
  await expect(now.getByText('Waar staan de scholen?').first()).toBeVisible();
  await candidate
    .getByRole('region', { name: 'Wat de leerlabs nu van je vragen' })
    .getByRole('link', { name: 'De dagstart telt' })
    .click();
  await expect(candidate.getByRole('feed').getByRole('article').first()).toBeVisible();
});
