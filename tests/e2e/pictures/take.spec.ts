import { test, type Browser } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { lookers, pages, show, type Shown } from '../kit/pages.ts';
import { signIn, type Person } from '../kit/people.ts';
import { Server } from '../kit/server.ts';
import { views, readme, type View } from './views.ts';

const folder = process.env.PICTURES ?? path.resolve('../../artifacts/pictures');
const onlyReadme = process.env.README_PICTURES !== undefined;
const only = process.env.PAGES?.split(',');

let server: Server;
let people: Awaited<ReturnType<typeof lookers>>;

test.beforeAll(async () => {
  server = await Server.start();
  people = await lookers(server);
  await mkdir(folder, { recursive: true });
});

test.afterAll(async () => server?.stop());

async function open(browser: Browser, view: View, person: Person | undefined) {
  const context = await browser.newContext({ baseURL: server.page, reducedMotion: 'reduce', ...view.context });
  if (person) await signIn(context.request, server, person);
  return context.newPage();
}

async function take(browser: Browser, view: View, shown: Shown, file: string): Promise<void> {
  const page = await open(browser, view, shown.who === 'nobody' ? undefined : people[shown.who]);
  await show(page, shown);
  if (view.paper) await page.pdf({ path: `${file}.pdf`, format: 'A4', printBackground: false });
  if (view.paper) await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: `${file}.png`, fullPage: view.whole ?? false });
  await page.context().close();
}

if (onlyReadme) {
  for (const { name, page, view } of readme)
    test(`${name}`, async ({ browser }) => {
      const shown = pages.find((one) => one.name === page)!;
      await take(browser, views[view]!, shown, path.join(process.env.README_PICTURES!, name));
    });
} else {
  for (const shown of pages.filter(({ name }) => !only || only.includes(name)))
    for (const [name, view] of Object.entries(views))
      if ((!view.paper || shown.paper) && !(shown.keyboard && view.context.hasTouch))
        test(`${shown.name}, ${name}`, ({ browser }) =>
          take(browser, view, shown, path.join(folder, `${shown.name}-${name}`)));
}
