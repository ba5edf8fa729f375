import { expect, test, type Page } from '@playwright/test';
import { calendarOf } from '../kit/calendar.ts';
import { Line } from '../kit/line.ts';
import { delegates, people, signIn, type Person } from '../kit/people.ts';
import { Server } from '../kit/server.ts';

// From a date poll to what is in the calendar, told by the chair and delegates of two schools; the second has a bad line.
test.describe.configure({ mode: 'serial' });

const letters = 300;
const pause = 40;
/** Typing these takes ten seconds: as long as the line is gone. */
const unheard = 10_000 / pause;

let server: Server;
let line: Line;
let chair: Page;
let first: Page;
let second: Page;
let owner: Person;
let meeting = '';
const all = () => [chair, first, second];

test.beforeAll(async ({ browser }) => {
  server = await Server.start();
  line = await Line.to(server.port);
  const [one, other] = (await delegates(server, 2)) as [Person, Person];
  const leads = (await people(server)).find(
    ({ roles, leerlabs }) => roles.includes('chair') && leerlabs[0] === one.leerlabs[0],
  )!;
  const open = async (person: Person, baseURL: string) => {
    const context = await browser.newContext({ baseURL });
    await signIn(context.request, server, person);
    return context.newPage();
  };
  owner = other;
  chair = await open(leads, server.page);
  first = await open(one, server.page);
  second = await open(other, line.page);
});

test.afterAll(async () => {
  await line?.close();
  await server?.stop();
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const answers = (page: Page, name: string) => page.getByRole('table').getByRole('radio', { name, exact: true });

test('the chair asks for a date that the assistant proposes, two schools answer, and one is chosen', async () => {
  await chair.goto('/leerlab/dagstart-telt/datumprikker');
  await chair.getByRole('radio', { name: 'Zoek voor mij' }).check();
  await button(chair, 'Zoek goede datums').click();
  const proposed = chair.getByRole('list', { name: 'Voorgestelde datums' }).getByRole('checkbox');
  await proposed.nth(0).check();
  await proposed.nth(1).check();
  await button(chair, '2 datums toevoegen').click();
  await chair.getByLabel('Waarvoor is het?').fill('Derde ronde dagstarts');
  await button(chair, 'Datumprikker openen').click();
  await expect(chair.getByRole('heading', { name: 'Derde ronde dagstarts' })).toBeVisible();

  for (const [page, answer] of [
    [first, 'Ja'],
    [second, 'Als het moet'],
  ] as const) {
    await page.goto('/');
    await page.getByRole('link', { name: 'Vul in wanneer je kunt' }).click();
    await answers(page, answer).nth(0).check();
    await answers(page, 'Ja').nth(1).check();
  }

  const rows = chair.getByRole('table').getByRole('row');
  for (const place of [1, 2]) await expect(rows.nth(place).getByRole('cell').nth(1)).toContainText('2 van 6 scholen');
  await button(chair, 'Datum kiezen').click();
  await button(chair, 'Deze datum kiezen').click();
  for (const page of all()) await page.getByRole('link', { name: 'Naar de bijeenkomst' }).click();
  await expect(second.getByRole('heading', { name: 'Derde ronde dagstarts' })).toBeVisible();
  meeting = new URL(second.url()).pathname;
});

const minutes = (page: Page) => page.getByRole('textbox', { name: 'Aantekeningen' });

/** The words, without the names of who else is there. */
const textOf = (page: Page): Promise<string> =>
  minutes(page).evaluate((content) => {
    const copy = content.cloneNode(true) as HTMLElement;
    copy.querySelectorAll('.other-caret').forEach((mark) => mark.remove());
    return [...copy.querySelectorAll('.cm-line')].map((one) => one.textContent).join('\n');
  });

const count = (text: string, letter: string) => text.split(letter).length - 1;
const type = (page: Page, text: string) => page.keyboard.type(text, { delay: pause });

test('it runs on three screens, and all three write the minutes at once, one through a line that is gone for ten seconds', async () => {
  await button(chair, 'Bijeenkomst starten').click();
  await button(chair, /^Volgende:/).click();
  for (const page of all()) await expect(page.getByRole('timer')).toHaveText(/^\d+:\d\d$/);
  for (const page of all()) await minutes(page).click();

  const badly = async () => {
    await type(second, 'Z'.repeat(25));
    await expect.poll(() => textOf(first)).toContain('Z');
    line.cut();
    await type(second, 'Z'.repeat(unheard));
    line.mend();
    await type(second, 'Z'.repeat(letters - 25 - unheard));
  };
  await Promise.all([type(chair, 'Q'.repeat(letters)), type(first, 'X'.repeat(letters)), badly()]);

  for (const page of all()) await expect(page.getByText('Alles is bewaard.')).toBeVisible();
  await expect.poll(async () => new Set(await Promise.all(all().map(textOf))).size).toBe(1);
  const text = await textOf(second);
  for (const letter of 'QXZ') expect(count(text, letter)).toBe(letters);
});

test('what is decided and who does what is written down while it runs', async () => {
  await button(first, 'Besluit toevoegen').click();
  await first.getByLabel('Wat besluiten we?').fill('De derde ronde begint na de toetsweek');
  await button(first, 'Bewaren').click();
  await button(chair, 'Actie toevoegen').click();
  await chair.getByLabel('Wat gaan we doen?').fill('De toetsweken van alle scholen opvragen');
  await chair.getByLabel('Wie doet het?').selectOption({ label: owner.name });
  await chair.getByLabel('Wanneer is het klaar?').fill(new Date().toISOString().slice(0, 10));
  await button(chair, 'Bewaren').click();
  await expect(second.getByText('De derde ronde begint na de toetsweek')).toBeVisible();
  await expect(second.getByText('De toetsweken van alle scholen opvragen')).toBeVisible();
  await button(chair, 'Bijeenkomst afsluiten').click();
  for (const page of all()) await expect(page.getByText('geweest', { exact: true }).first()).toBeVisible();
});

test('the report is shared with every letter in it, and one whose time for amendments is over is fixed', async () => {
  for (const page of all()) await page.getByRole('link', { name: 'Naar het verslag' }).click();
  await button(chair, 'Delen als concept').click();
  for (const page of [first, second]) {
    await expect(page.getByText(/^Concept\. Wie erbij was/)).toBeVisible();
    const report = await page.getByRole('article').innerText();
    for (const letter of 'QXZ') expect(count(report, letter)).toBeGreaterThanOrEqual(letters);
  }

  await first.goto('/bijeenkomst/dagstart-bijeenkomst-1/verslag');
  await chair.goto('/bijeenkomst/dagstart-bijeenkomst-1/verslag');
  await button(chair, 'Verslag vaststellen').click();
  await expect(first.getByText(/^Vastgesteld door Diederik Blom/)).toBeVisible();
  await expect(first.getByRole('heading', { name: 'Uit het logboek' })).toBeVisible();
  await expect(button(first, 'Wijziging voorstellen')).toHaveCount(0);
});

test('who does something finds it on Mijn dag, and the meeting in a calendar that any program reads', async () => {
  await second.goto('/');
  await expect(second.getByText('De toetsweken van alle scholen opvragen').first()).toBeVisible();

  const key = meeting.split('/').at(-1)!;
  const answer = await second.request.get(`/api/grains/meeting/${key}`);
  const { docs } = (await answer.json()) as { docs: { id: string; when?: { start: string } }[] };
  const start = docs.find(({ id }) => id === 'meeting')!.when!.start;
  const event = (await calendarOf(second)).find(({ uid }) => uid === `${key}@meeting.leerlabs`)!;
  expect(event.summary).toBe('Derde ronde dagstarts');
  expect(event.startDate.toString()).toBe(`${start}:00`);
  // The page's clock is Amsterdam's.
  expect(event.startDate.toJSDate().getTime()).toBe(await second.evaluate((local) => Date.parse(local), start));
});
