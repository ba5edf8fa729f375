import { expect, test, type Page } from '@playwright/test';
import { Line } from '../kit/line.ts';
import { delegates, signIn, type Person } from '../kit/people.ts';
import { Server } from '../kit/server.ts';

// One plan, written by three people of three schools.
test.describe.configure({ mode: 'serial' });

let server: Server;
let line: Line;
let writers: Page[];

test.beforeAll(async ({ browser }) => {
  server = await Server.start();
  line = await Line.to(server.port);
  const people = await delegates(server, 3);
  const open = async (person: Person, place: number) => {
    const context = await browser.newContext({ baseURL: place === 0 ? line.page : server.page });
    await signIn(context.request, server, person);
    const page = await context.newPage();
    page.on('dialog', (dialog) => void dialog.accept());
    await page.goto(`/leerlab/${person.leerlabs[0]?.split('/')[1]}/plan`);
    await page.getByRole('button', { name: 'Bewerken' }).click();
    await editor(page).click();
    return page;
  };
  writers = await Promise.all(people.map(open));
});

test.afterAll(async () => {
  await line?.close();
  await server?.stop();
});

const editor = (page: Page) => page.getByRole('textbox', { name: 'Plan van aanpak' });

/** The words, without the names of who else is there. */
const textOf = (page: Page): Promise<string> =>
  editor(page).evaluate((content) => {
    const copy = content.cloneNode(true) as HTMLElement;
    copy.querySelectorAll('.other-caret').forEach((mark) => mark.remove());
    return [...copy.querySelectorAll('.cm-line')].map((one) => one.textContent).join('\n');
  });

async function bound(page: Page): Promise<void> {
  await expect(page.getByText('Alles is bewaard.')).toBeVisible({ timeout: 30_000 });
}

test('what was typed without a line is still there after the page was loaded again', async () => {
  line.cut();
  await writers[0]!.keyboard.press('Control+Home');
  await writers[0]!.keyboard.type('Zonder verbinding. ');
  await expect(writers[0]!.getByText(/Geen verbinding/)).toBeVisible();
  await writers[1]!.keyboard.press('Control+Home');
  await writers[1]!.keyboard.type('Met verbinding. ');

  line.mend();
  await writers[0]!.reload();
  await writers[0]!.getByRole('button', { name: 'Bewerken' }).click();

  await bound(writers[0]!);
  await expect.poll(() => textOf(writers[1]!)).toContain('Zonder verbinding. ');
  await expect.poll(() => textOf(writers[0]!)).toContain('Met verbinding. ');
});

test('others are seen where they write, and their words can be read by who only reads', async () => {
  await expect(writers[1]!.locator('.other-name').first()).toBeVisible();
  await writers[2]!.getByRole('button', { name: 'Klaar met bewerken' }).click();
  await expect(writers[2]!.getByText('Zonder verbinding.')).toBeVisible();
  await expect(writers[2]!.getByRole('heading', { name: 'Verdeling' })).toBeVisible();
});
