import { expect, test, type Browser, type Page } from '@playwright/test';
import { findings, sticksOut } from '../kit/axe.ts';
import { people, signIn, type Person } from '../kit/people.ts';
import { Server } from '../kit/server.ts';

let server: Server;
test.beforeAll(async () => {
  server = await Server.start();
});
test.afterAll(async () => server?.stop());

async function at(browser: Browser, person: Person, path: string, width = 1280): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.page, viewport: { width, height: 900 } });
  await signIn(context.request, server, person);
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

const title = 'Een kaartje op de tafelhoek';
const edit = (page: Page, part: string) => page.getByRole('button', { name: `${part} bewerken` }).click();
const field = (page: Page, part: string) => page.getByRole('textbox', { name: part });
const inbox = (page: Page, words: string) => page.getByRole('listitem').filter({ hasText: words });

async function write(page: Page, part: string, words: string): Promise<void> {
  await edit(page, part);
  await field(page, part).fill(words);
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await expect(page.getByText(words)).toBeVisible();
}

/** Each in their own name, the last one makes it public. */
async function release(pages: Page[], edition: number): Promise<void> {
  for (const page of pages) await page.getByRole('button', { name: 'Geef vrij' }).click();
  for (const page of pages) await expect(page.getByText(`Editie ${edition} is openbaar`)).toBeVisible();
}

test('C29, C31: from chosen entries to a public work, released in every name, taken over by another school, revised and taken back', async ({
  browser,
}) => {
  const all = await people(server);
  const named = (name: string) => all.find((person) => person.name === name)!;
  const writer = await at(browser, named('Gerrit-Jan Wolters'), '/leerlab/dagstart-telt/praktijkvoorbeelden');

  // From the log: what is chosen is the start of the text, and stands beside it.
  await writer.getByRole('link', { name: 'Maak een praktijkvoorbeeld' }).click();
  await writer.getByLabel('Titel').fill(title);
  await writer.getByRole('checkbox').first().check();
  await writer.getByRole('checkbox').nth(1).check();
  await writer.getByRole('button', { name: 'Begin met schrijven' }).click();
  await expect(writer.getByRole('heading', { level: 1, name: title })).toBeVisible();
  const address = new URL(writer.url()).pathname;
  const key = address.split('/').at(-1)!;
  const place = `/bibliotheek/${key}`;
  await expect(writer.getByRole('button', { name: 'Hoort bij …' })).toHaveCount(2);

  for (const part of ['De vraag', 'De situatie', 'Wat we deden', 'Wat we zagen en maten'])
    await write(writer, part, `${part}: zo was het in 2 havo.`);
  const schools = writer.getByRole('group', { name: 'Scholen' });
  for (const select of await schools.getByRole('combobox').all()) await select.selectOption('');
  await schools.getByRole('combobox', { name: /Hazelbrink/ }).selectOption('name');
  await schools.getByRole('combobox', { name: /Trekvaart/ }).selectOption('place');

  // Two at once: who types shows, and both texts are kept.
  const other = await at(browser, named('Samira el Amrani'), address);
  await edit(writer, 'Wat anderen moeten weten');
  await edit(other, 'Wat anderen moeten weten');
  await field(other, 'Wat anderen moeten weten').pressSequentially('Begin met één klas.');
  await expect(writer.getByRole('status').filter({ hasText: 'Samira' }).getByText('schrijft')).toBeVisible();
  await field(writer, 'Wat anderen moeten weten').fill('Begin klein.');
  await other.getByRole('button', { name: 'Bewaren' }).click();
  await expect(writer.getByText(/Samira el Amrani paste deze tekst/)).toBeVisible();
  await writer.getByRole('button', { name: 'Bewaren' }).click();
  for (const page of [writer, other]) {
    await expect(page.getByRole('alert').getByText('Begin klein.')).toBeVisible();
    await expect(page.getByText('Begin met één klas.')).toBeVisible();
  }
  await writer.getByRole('button', { name: 'Samenvoegen' }).click();
  await field(writer, 'Wat anderen moeten weten').fill('Begin klein, met één klas.');
  await writer.getByRole('button', { name: 'Bewaren' }).click();
  await expect(other.getByText('Begin klein, met één klas.')).toBeVisible();
  await expect(other.getByRole('alert')).toHaveCount(0);
  expect(await findings(writer)).toEqual([]);

  // Released by the leader of each school and by the coach; changed words are asked again, and until the last has, nothing is public.
  await writer.getByRole('button', { name: 'Vraag vrijgave' }).click();
  await expect(writer.getByText('Wacht op vrijgave')).toBeVisible();
  const leader = await at(browser, named('Henk Rietman'), '/', 360);
  await leader
    .getByRole('listitem')
    .filter({ hasText: title })
    .getByRole('link', { name: 'Lezen en vrijgeven' })
    .click();
  await leader.getByRole('button', { name: 'Geef vrij' }).click();
  await expect(leader.getByText(/vrijgegeven door Henk Rietman/)).toBeVisible();
  expect(await sticksOut(leader)).toEqual([]);
  await write(other, 'Wat het kostte', 'Een kwartier per dag.');
  await expect(leader.getByText('In de maak')).toBeVisible();
  await other.getByRole('button', { name: 'Vraag vrijgave' }).click();
  const releasers = [leader, await at(browser, named('Trijntje Postma'), address)];
  const visitor = await (
    await browser.newContext({ baseURL: server.page, viewport: { width: 360, height: 800 } })
  ).newPage();
  expect((await visitor.goto(place))?.status()).toBe(404);
  releasers.push(await at(browser, named('Ineke van Rossum'), address));
  await release(releasers, 1);
  await expect(writer.getByText('Editie 1 is openbaar')).toBeVisible();

  // Seen by who is not signed in, found by a search.
  await expect.poll(async () => (await visitor.goto(place))?.status()).toBe(200);
  await expect(visitor.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(visitor.getByText('Nog geen andere school liet weten')).toBeVisible();
  await expect(visitor.getByText('Hazelbrink').first()).toBeVisible();
  expect([await findings(visitor), await sticksOut(visitor)]).toEqual([[], []]);

  // Another school does this too, and later says what it brought: at the source at once, for the writers and for everybody.
  const teacher = await at(browser, named('Monique Schoorl'), place, 360);
  await teacher.getByRole('link', { name: 'Wij doen dit ook' }).click();
  await teacher
    .getByRole('button', { name: /^Wij doen dit ook/ })
    .first()
    .click();
  await expect(teacher.getByText(/doet dit ook sinds/)).toBeVisible();
  await teacher.getByRole('button', { name: /^Volgen.*tafelhoek/ }).click();
  await expect(teacher.getByRole('button', { name: /^Niet meer volgen.*tafelhoek/ })).toBeVisible();
  expect([await findings(teacher), await sticksOut(teacher)]).toEqual([[], []]);
  await expect(writer.getByText(/doet dit ook sinds/)).toBeVisible();
  await teacher.getByRole('button', { name: 'Vertel wat het opleverde' }).click();
  await teacher.getByLabel('Wat leverde het op?').fill('Bij ons begon de les drie minuten eerder.');
  await teacher.getByRole('button', { name: 'Resultaat plaatsen' }).click();
  await expect(writer.getByText('Bij ons begon de les drie minuten eerder.')).toBeVisible();
  await visitor.reload();
  await expect(visitor.getByText('1 andere school doet dit ook.')).toBeVisible();
  await expect(visitor.getByText('Bij ons begon de les drie minuten eerder.')).toBeVisible();
  const news = await at(browser, named('Samira el Amrani'), '/inbox');
  await expect(inbox(news, 'Een andere school doet dit ook')).toHaveCount(1);

  // A revised edition is released anew; the one before it stays where it was, and who follows it hears.
  await write(writer, 'Wat het kostte', 'Tien minuten per dag.');
  await expect(leader.getByText('In de maak')).toBeVisible();
  await writer.getByRole('button', { name: 'Vraag vrijgave' }).click();
  await release(releasers, 2);
  await expect.poll(() => visitor.reload().then(() => visitor.getByText('Tien minuten per dag.').count())).toBe(1);
  await expect(visitor.getByText('1 andere school doet dit ook.')).toBeVisible();
  await visitor.goto(`${place}/1`);
  await expect(visitor.getByText('Een kwartier per dag.')).toBeVisible();
  await expect(visitor.getByText('Dit is versie 1. Er is een nieuwere.')).toBeVisible();
  await teacher.goto('/inbox');
  await expect(inbox(teacher, 'Een nieuwe versie van wat je volgt')).toBeVisible();

  // Taken back: the words go everywhere, the place stays.
  const coach = releasers.at(-1)!;
  await coach.getByRole('button', { name: 'Trek in' }).click();
  await coach.getByLabel('Waarom?').fill('De klas is te herkennen.');
  await coach.getByRole('button', { name: 'Trek in' }).click();
  await expect(writer.getByText('De klas is te herkennen.')).toBeVisible();
  // A browser may keep the page for a minute; who asks again has the tombstone at once.
  await visitor.goto(place);
  await expect.poll(async () => (await visitor.reload())?.status()).toBe(410);
  await expect(visitor.getByRole('heading', { name: 'Dit is teruggetrokken' })).toBeVisible();
  await expect(visitor.getByText(title)).toHaveCount(0);
  await teacher.goto(`/werk/${key}`);
  await expect(teacher.getByText('Dit werk is teruggetrokken')).toBeVisible();
});
