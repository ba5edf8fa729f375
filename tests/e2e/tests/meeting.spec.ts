import { expect, test, type Browser, type Page } from '@playwright/test';
import ICAL from 'ical.js';
import { randomUUID } from 'node:crypto';
import { delegates, people, signIn, type Person } from '../kit/people.ts';
import { Server } from '../kit/server.ts';
import { Writer } from '../kit/writer.ts';

let server: Server;
let chair: Person;
let one: Person;
let other: Person;

test.beforeAll(async () => {
  server = await Server.start();
  [one, other] = (await delegates(server, 2)) as [Person, Person];
  chair = (await people(server)).find(
    ({ roles, leerlabs }) => roles.includes('chair') && leerlabs[0] === one.leerlabs[0],
  )!;
});

test.afterAll(async () => {
  await server?.stop();
});

async function as(browser: Browser, person: Person, address: string, options = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.page, ...options });
  await signIn(context.request, server, person);
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

const tab = () => `/${one.leerlabs[0]}/bijeenkomsten`;
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
const agenda = (page: Page) => page.getByRole('region', { name: 'Agenda' });
const timer = (page: Page) => page.getByRole('timer');
const seconds = async (page: Page) => {
  const [minutes, rest] = (await timer(page).innerText()).split(':').map(Number);
  return minutes! * 60 + rest!;
};

/** Plans a meeting for some days ahead and answers its address. */
async function plan(page: Page, title: string): Promise<string> {
  await page.getByRole('button', { name: 'Bijeenkomst plannen' }).click();
  await page.getByLabel('Titel').fill(title);
  await page.getByLabel('Dag').fill('2099-03-05');
  await page.getByLabel('Adres of ruimte').fill('lokaal 3, vleugel B');
  await page.getByRole('button', { name: 'Bijeenkomst plannen' }).click();
  await expect(heading(page, title)).toBeVisible();
  return new URL(page.url()).pathname;
}

test('three people plan a meeting, run it together, and find what they agreed afterwards', async ({ browser }) => {
  const leads = await as(browser, chair, tab());
  const address = await plan(leads, 'Proefbijeenkomst');
  await expect(agenda(leads).getByRole('listitem')).toHaveCount(6);

  // The inbox tells the others; a link with an answer in it says nothing by itself.
  const first = await as(browser, one, '/inbox');
  await first
    .getByRole('link', { name: /nodigt je uit voor een bijeenkomst/ })
    .first()
    .click();
  await expect(heading(first, 'Proefbijeenkomst')).toBeVisible();
  await first.getByRole('button', { name: 'Ik kom' }).click();
  await expect(leads.getByText('1 komt')).toBeVisible();
  const second = await as(browser, other, `${address}/antwoord?a=declined`);
  await expect(second.getByRole('radio', { name: 'Ik kan niet' })).toBeChecked();
  await expect(leads.getByText('0 afgemeld')).toBeVisible();
  await second.getByRole('button', { name: 'Antwoord versturen' }).click();
  await expect(leads.getByText('1 afgemeld')).toBeVisible();

  // The agenda: one more item, moved up by keyboard, seen by all.
  await agenda(leads).getByRole('button', { name: 'Punt toevoegen' }).click();
  await leads.getByLabel('Onderwerp').fill('Begroting');
  await leads.getByLabel('Minuten').fill('20');
  await leads.getByRole('button', { name: 'Bewaren' }).click();
  await expect(agenda(first).getByRole('listitem')).toHaveCount(7);
  const item = agenda(leads)
    .getByRole('listitem')
    .filter({ has: leads.getByRole('heading', { name: 'Begroting' }) });
  await item.locator('summary').press('Enter');
  await item.getByLabel('Verplaats naar').selectOption({ index: 1 });
  await expect(agenda(first).getByRole('listitem').nth(1)).toContainText('Begroting');
  await expect(agenda(first).getByText(/langer dan de bijeenkomst/)).toBeVisible();

  // It runs: the same item and the same time on every screen.
  await leads.getByRole('button', { name: 'Bijeenkomst starten' }).click();
  await leads.getByRole('button', { name: 'Volgende: Begroting' }).click();
  for (const page of [first, second]) {
    await expect(page.getByRole('region', { name: 'De bijeenkomst is bezig' })).toContainText('Begroting');
    expect(Math.abs((await seconds(page)) - (await seconds(leads)))).toBeLessThanOrEqual(1);
  }
  await leads.getByRole('button', { name: '2 minuten erbij' }).click();
  await expect(timer(second)).toHaveText(/^2[12]:/);

  // A hand goes up and down, each school has a turn.
  await first.getByRole('button', { name: 'Hand opsteken' }).click();
  await expect(leads.getByRole('heading', { name: 'Handen omhoog' })).toBeVisible();
  await leads.getByRole('button', { name: /^Gehad/ }).click();
  await expect(first.getByRole('button', { name: 'Hand opsteken' })).toBeVisible();
  await leads.getByRole('button', { name: 'Rondje scholen' }).click();
  await leads.getByRole('button', { name: 'Volgende school' }).click();
  await expect(second.getByText('Aan het woord', { exact: true })).toBeVisible();

  // What is agreed is written down by whoever hears it, and seen by all.
  await second.getByRole('button', { name: 'Besluit toevoegen' }).click();
  await second.getByLabel('Wat besluiten we?').fill('We meten in mei opnieuw');
  await second.getByRole('button', { name: 'Bewaren' }).click();
  await first.getByRole('button', { name: 'Actie toevoegen' }).click();
  await first.getByLabel('Wat gaan we doen?').fill('De vragenlijst rondsturen');
  await first.getByLabel('Wie doet het?').selectOption({ label: other.name });
  await first.getByLabel('Wanneer is het klaar?').fill('2020-01-06');
  await first.getByRole('button', { name: 'Bewaren' }).click();
  await expect(leads.getByText('We meten in mei opnieuw')).toBeVisible();
  await expect(leads.getByText('De vragenlijst rondsturen')).toBeVisible();

  // Who leads loses the line: another takes over, and the clock goes on.
  await leads.context().close();
  await second.getByRole('button', { name: 'Leiding overnemen' }).click({ timeout: 90_000 });
  await second.getByRole('button', { name: 'Bijeenkomst afsluiten' }).click();
  await expect(first.getByText('geweest', { exact: true }).first()).toBeVisible();

  // Afterwards: a number in the register, an action on the next agenda.
  await first.goto(`/${one.leerlabs[0]}/besluiten`);
  await first.getByLabel('Zoek in de besluiten').fill('mei opnieuw');
  await first.getByRole('link', { name: 'Waar het besloten is' }).click();
  await expect(heading(first, 'Proefbijeenkomst')).toBeVisible();
  const again = await as(browser, chair, tab());
  await plan(again, 'Volgende keer');
  const carried = again.getByRole('region', { name: 'Meegenomen van eerder' });
  await expect(carried).toContainText('De vragenlijst rondsturen');
  await second.goto(`/${one.leerlabs[0]}/acties`);
  await second.getByRole('checkbox', { name: 'Klaar: De vragenlijst rondsturen' }).click();
  await expect(carried).not.toContainText('De vragenlijst rondsturen');
});

/** Ten o'clock in the Netherlands on the two days on which the clock goes on and back, and when that is for all the world. */
const mornings = { '2027-03-28': '2027-03-28T08:00:00.000Z', '2027-10-31': '2027-10-31T09:00:00.000Z' };

test('a meeting begins at the same moment for whoever looks, wherever they are (C18)', async ({ browser }) => {
  const writer = await Writer.signIn(server, chair);
  for (const [day, instant] of Object.entries(mornings)) {
    const meeting = randomUUID();
    const when = { start: `${day}T10:00`, end: `${day}T11:30` };
    await writer.send(one.leerlabs[0]!, {
      type: 'plan-meeting',
      meeting,
      meetingKind: 'meeting',
      title: 'Ochtend',
      when,
    });
    for (const timezoneId of ['Europe/Amsterdam', 'Asia/Kathmandu', 'America/St_Johns']) {
      const page = await as(browser, one, `/bijeenkomst/${meeting}`, { timezoneId });
      await expect(page.getByRole('main')).toContainText(/(28 maart|31 oktober) 2027, 10:00 – 11:30/);
      await page.context().close();
    }
    const page = await as(browser, one, '/');
    const file = await page.request.get(`/api/meetings/${meeting}/calendar`);
    const calendar = new ICAL.Component(ICAL.parse(await file.text()) as unknown[]);
    const start = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!).startDate;
    expect(start.toJSDate().toISOString()).toBe(instant);
    await page.context().close();
  }
});

test('a report on paper can be read aloud: its headings and lists are named (C23)', async ({ browser }) => {
  const page = await as(browser, one, '/bijeenkomst/dagstart-bijeenkomst-1/verslag');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const paper = (await page.pdf({ tagged: true })).toString('latin1');
  for (const part of ['/StructTreeRoot', '/S /H1', '/S /H2', '/S /LI', '/Lang (nl)']) expect(paper).toContain(part);
  await page.context().close();
});
