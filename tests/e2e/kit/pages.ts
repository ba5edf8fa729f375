import { expect, type Page } from '@playwright/test';
import { delegates, people, type Person } from './people.ts';
import type { Server } from './server.ts';

/** Whoever looks: nobody yet, a teacher, a coach, someone of the leerlab team, an expert, or who manages the programme. */
export type Who = 'nobody' | 'teacher' | 'coach' | 'team' | 'expert' | 'manager';

/** A page, or a state of one, that must be in order for everyone, and that has its picture taken. */
export interface Shown {
  /** Also the name of its picture. */
  name: string;
  who: Who;
  address: string;
  /** Brings it into its state. */
  bring?: (page: Page) => Promise<unknown>;
  /** What this state adds to a page that is on the list itself: axe looks at that only. */
  part?: string;
  /** Worth having on paper. */
  paper?: true;
  /** Not there for whoever only has a finger. */
  keyboard?: true;
  /** Without the frame around it. */
  bare?: true;
}

const leerlab = '/leerlab/dagstart-telt';
const press = (name: RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();

/** All of them. A new page, or a state in which it looks different, gets a line here. */
export const pages: readonly Shown[] = [
  { name: 'sign-in', who: 'nobody', address: '/' },
  { name: 'invitation', who: 'nobody', address: '/uitnodiging#nergens' },
  { name: 'home', who: 'teacher', address: '/' },
  { name: 'log', who: 'teacher', address: leerlab },
  {
    name: 'log-writing',
    who: 'teacher',
    address: leerlab,
    bring: press(/^(Schrijf een bijdrage|Write an entry)/),
    part: '[data-bar=foot] form',
  },
  { name: 'log-filters', who: 'teacher', address: leerlab, bring: press(/^Filter/), part: 'main .row' },
  {
    name: 'log-keys',
    who: 'teacher',
    address: leerlab,
    bring: press(/^(Toetsen|Keys)/),
    part: 'dialog',
    keyboard: true,
  },
  { name: 'log-entry', who: 'teacher', address: leerlab, bring: openEntry },
  { name: 'document', who: 'teacher', address: `${leerlab}/document`, paper: true, bare: true },
  { name: 'present', who: 'teacher', address: `${leerlab}/presentatie`, bare: true },
  { name: 'plan', who: 'teacher', address: `${leerlab}/plan`, paper: true },
  {
    name: 'plan-writing',
    who: 'teacher',
    address: `${leerlab}/plan`,
    bring: press(/^(Bewerken|Edit)/),
    part: 'section[aria-labelledby=plan]',
  },
  { name: 'people', who: 'team', address: `${leerlab}/mensen`, paper: true },
  { name: 'meetings', who: 'teacher', address: `${leerlab}/bijeenkomsten` },
  {
    name: 'meetings-plan',
    who: 'team',
    address: `${leerlab}/bijeenkomsten`,
    bring: press(/^(Bijeenkomst plannen|Plan a meeting)/),
  },
  { name: 'meeting', who: 'teacher', address: '/bijeenkomst/dagstart-bijeenkomst-2', paper: true },
  { name: 'meeting-held', who: 'team', address: '/bijeenkomst/dagstart-bijeenkomst-1', paper: true },
  { name: 'report', who: 'team', address: '/bijeenkomst/dagstart-bijeenkomst-1/verslag', paper: true },
  { name: 'meeting-answer', who: 'teacher', address: '/bijeenkomst/dagstart-bijeenkomst-2/antwoord?a=declined' },
  { name: 'meeting-present', who: 'teacher', address: '/bijeenkomst/dagstart-bijeenkomst-2/presentatie', bare: true },
  { name: 'actions', who: 'teacher', address: `${leerlab}/acties`, paper: true },
  { name: 'decisions', who: 'teacher', address: `${leerlab}/besluiten`, paper: true },
  { name: 'school', who: 'teacher', address: '/school/99aa00', paper: true },
  { name: 'find', who: 'teacher', address: '/vinden' },
  { name: 'find-one', who: 'teacher', address: '/vinden', bring: press(/^(Bekijk op de kaart|Show on the map)/) },
  { name: 'search', who: 'teacher', address: '/zoeken' },
  {
    name: 'search-found',
    who: 'teacher',
    address: '/zoeken?q=leerling',
    bring: (page) => page.locator('summary').first().click(),
  },
  { name: 'search-nothing', who: 'teacher', address: '/zoeken?q=qqqqzzz&tag=nergens' },
  { name: 'coach', who: 'coach', address: '/coach/ineke-van-rossum-vs', paper: true },
  {
    name: 'coach-availability',
    who: 'coach',
    address: '/coach/ineke-van-rossum-vs',
    bring: press(/^(Beschikbaarheid aanpassen|Change availability)/),
  },
  {
    name: 'people-propose',
    who: 'team',
    address: `${leerlab}/mensen`,
    bring: press(/^(Andere coach of afspraken|Propose another coach)/),
  },
  { name: 'poll', who: 'teacher', address: '/datumprikker/volgende-bijeenkomst', paper: true },
  {
    name: 'poll-choose',
    who: 'team',
    address: '/datumprikker/volgende-bijeenkomst',
    bring: press(/^(Datum kiezen|Choose a date)/),
  },
  {
    name: 'poll-new',
    who: 'team',
    address: `${leerlab}/datumprikker`,
    bring: (page) => page.getByRole('radio', { name: /^(Een reeks|A series)$/ }).check(),
  },
  { name: 'poll-guest', who: 'nobody', address: '/prikken#nergens' },
  { name: 'expert-questions', who: 'teacher', address: `${leerlab}/vragen` },
  {
    name: 'expert-ask',
    who: 'teacher',
    address: `${leerlab}/vraag`,
    bring: (page) => page.locator('main details summary').click(),
  },
  { name: 'expert-request', who: 'teacher', address: '/expertvraag/expertvraag-001', paper: true },
  { name: 'examples', who: 'teacher', address: `${leerlab}/praktijkvoorbeelden` },
  { name: 'example-start', who: 'teacher', address: `${leerlab}/praktijkvoorbeeld` },
  { name: 'example', who: 'teacher', address: '/praktijkvoorbeeld/praktijkvoorbeeld-004', paper: true },
  {
    name: 'example-preview',
    who: 'teacher',
    address: '/praktijkvoorbeeld/praktijkvoorbeeld-004',
    bring: press(/^(Bekijk zoals het verschijnt|See it as published)/),
  },
  { name: 'expert-desk', who: 'manager', address: '/expertpool' },
  { name: 'expert-desk-own', who: 'expert', address: '/expertpool' },
  {
    name: 'expert-answering',
    who: 'expert',
    address: '/expertvraag/expertvraag-032',
    bring: press(/^(Stel momenten voor|Propose times)/),
  },
  { name: 'expert-signals', who: 'manager', address: '/expertpool/signalen', paper: true },
  { name: 'expert-signals-line', who: 'expert', address: '/expertpool/signalen?lijn=chain' },
  { name: 'visits', who: 'teacher', address: '/lesbezoeken' },
  {
    name: 'visits-plan',
    who: 'teacher',
    address: '/lesbezoeken',
    bring: press(/^(Lesbezoek afspreken|Agree on a lesson visit)/),
    part: 'main form',
  },
  { name: 'settings', who: 'teacher', address: '/instellingen' },
  { name: 'inbox', who: 'teacher', address: '/inbox' },
  {
    name: 'account',
    who: 'teacher',
    address: '/inbox',
    bring: (page) => page.locator('header').getByRole('button').last().click(),
    part: 'dialog',
  },
  { name: 'work', who: 'teacher', address: '/werk/praktijkvoorbeeld-004' },
  { name: 'following', who: 'teacher', address: '/volgen/thema/privacy' },
  { name: 'not-found', who: 'teacher', address: '/nergens' },
  { name: 'manage', who: 'manager', address: '/beheer' },
  { name: 'manage-library', who: 'manager', address: '/beheer/bibliotheek', paper: true },
  { name: 'manage-status', who: 'manager', address: '/beheer/status' },
  { name: 'manage-factsheets', who: 'manager', address: '/beheer/factsheets' },
  {
    name: 'manage-factsheets-take',
    who: 'manager',
    address: '/beheer/factsheets',
    bring: press(/^(Overnemen|Take over)/),
    part: 'main form',
  },
  { name: 'suggestion', who: 'manager', address: '/aanvulling/aanvulling-01' },
  { name: 'message', who: 'teacher', address: '/bericht/nergens' },
];

/** The people who look, out of the example. */
export async function lookers(server: Server): Promise<Record<Exclude<Who, 'nobody'>, Person>> {
  const all = await people(server);
  const [teacher] = await delegates(server, 1);
  const first = (role: string) => all.find((person) => person.roles.includes(role))!;
  return {
    teacher: teacher!,
    coach: first('coach'),
    team: first('leerlab-team'),
    expert: all.find(({ name }) => name === 'Mirjam de Lange')!,
    manager: first('programme-manager'),
  };
}

/** Goes there, and waits until all of it stands. */
export async function show(page: Page, shown: Shown): Promise<void> {
  await page.goto(shown.address);
  await expect(page.getByRole('heading').first()).toBeVisible();
  const pill = page.locator('.pill').first();
  if (shown.who !== 'nobody' && !shown.bare) await expect(pill).toHaveText(/^live/i);
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  // The names of people come after the page.
  await page.waitForLoadState('networkidle');
  await shown.bring?.(page);
  await page.evaluate(() => document.fonts.ready);
}

async function openEntry(page: Page): Promise<void> {
  await page
    .getByRole('article')
    .first()
    .getByRole('link')
    .filter({ has: page.locator('time') })
    .click();
  await expect(page).toHaveURL(/logboek\/[\w-]+/);
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
}
