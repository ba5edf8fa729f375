import type { APIRequestContext, Browser, BrowserContext, Page } from '@playwright/test';
import { LogPage } from './log.ts';
import type { Server } from './server.ts';

/** An example person as `GET /demo/people` tells. */
export interface Person {
  id: string;
  name: string;
  school?: string;
  roles: string[];
  leerlabs: string[];
  logs: string[];
}

/** Someone with a browser of their own, signed in. */
export interface Visitor {
  person: Person;
  page: Page;
  context: BrowserContext;
}

/** The leerlab that most tests look at. */
const first = 'leerlab/dagstart-telt';

/** Everybody of the example, those of the first leerlab in front: in what order an example is made is nobody's promise. */
export async function people(server: Server): Promise<Person[]> {
  const all = (await (await fetch(`${server.page}/demo/people`)).json()) as Person[];
  const ofFirst = (person: Person) => person.leerlabs[0] === first;
  return [...all.filter(ofFirst), ...all.filter((person) => !ofFirst(person))];
}

/** Delegates of different schools of the first leerlab. */
export async function delegates(server: Server, count: number): Promise<Person[]> {
  const all = await people(server);
  const leerlab = all[0]?.leerlabs[0];
  const schools = new Set<string>();
  const chosen = all.filter(
    (person) =>
      person.roles.includes('delegate') &&
      person.leerlabs.length === 1 &&
      person.leerlabs[0] === leerlab &&
      person.school !== undefined &&
      !schools.has(person.school) &&
      schools.add(person.school),
  );
  if (chosen.length < count) throw new Error(`Only ${chosen.length} delegates of ${leerlab}.`);
  return chosen.slice(0, count);
}

export async function signIn(request: APIRequestContext, server: Server, person: Person): Promise<void> {
  const answer = await request.post(`${server.page}/demo/sign-in`, {
    headers: { origin: server.page },
    data: { person: person.id },
  });
  if (!answer.ok()) throw new Error(`Sign-in of ${person.id}: ${answer.status()} ${await answer.text()}`);
}

/** Opens a log in a browser of the person's own. */
export async function visit(browser: Browser, server: Server, person: Person, options = {}): Promise<Visitor> {
  const context = await browser.newContext({ baseURL: server.page, ...options });
  await signIn(context.request, server, person);
  const page = await context.newPage();
  await page.goto(logAddress(person));
  return { person, page, context };
}

/** Delegates of two schools of one leerlab, each with a browser of their own, at the log. */
export async function twoAtALog(browser: Browser, server: Server): Promise<[Visitor, Visitor]> {
  const visitors: Visitor[] = [];
  for (const person of await delegates(server, 2)) {
    const visitor = await visit(browser, server, person);
    await new LogPage(visitor.page).ready();
    visitors.push(visitor);
  }
  return visitors as [Visitor, Visitor];
}

export function logAddress(person: Person): string {
  return `/leerlab/${person.logs[0]?.split('/')[1]}`;
}
