import { expect, test } from '@playwright/test';
import { Keyboard } from '../kit/keyboard.ts';
import { LogPage } from '../kit/log.ts';
import { lookers } from '../kit/pages.ts';
import { Server } from '../kit/server.ts';

let server: Server;
let people: Awaited<ReturnType<typeof lookers>>;

test.beforeAll(async () => {
  server = await Server.start();
  people = await lookers(server);
});

test.afterAll(async () => server?.stop());

test('twelve things that people come for, by keyboard alone', async ({ browser }) => {
  const page = await browser.newPage({ baseURL: server.page, reducedMotion: 'reduce' });
  const keyboard = new Keyboard(page);
  const log = new LogPage(page);
  const main = page.getByRole('main');
  const menu = page.getByRole('navigation', { name: 'Hoofdmenu' });
  const button = (name: RegExp | string) => page.getByRole('button', { name });
  await page.goto('/');

  await test.step('1. sign in', async () => {
    await keyboard.press(button(people.team.name));
    await expect(menu).toBeVisible();
  });

  await test.step('2. open a leerlab', async () => {
    await keyboard.press(menu.getByRole('link', { name: 'De dagstart telt' }));
    await log.ready();
  });

  await test.step('3. write an entry', async () => {
    await page.keyboard.press('n');
    await page.keyboard.type('Geschreven zonder muis.');
    await page.keyboard.press('Control+Enter');
    await expect(log.entry('Geschreven zonder muis.')).toBeVisible();
  });
  const entry = log.entry('Geschreven zonder muis.');

  await test.step('4. add what was tried and seen', async () => {
    await page.keyboard.press('n');
    await page.keyboard.type('Een dagstart bekeken.');
    await keyboard.press(button('Praktijkonderzoek toevoegen'));
    await keyboard.type(page.getByLabel('Wat zagen we?'), 'Elf van de twaalf noemden een doel.');
    await keyboard.press(button(/^(Bijdrage plaatsen|Plaatsen)/));
    await expect(log.entry('Een dagstart bekeken.')).toContainText('Elf van de twaalf');
  });

  await test.step('5. react', async () => {
    const react = entry.getByRole('button', { name: /^Nuttig/ });
    await keyboard.toEntry(entry);
    await keyboard.press(react);
    await expect(react).toHaveAttribute('aria-pressed', 'true');
  });

  await test.step('6. comment', async () => {
    await keyboard.toEntry(entry);
    await keyboard.press(entry.getByRole('button', { name: 'Reageren' }));
    await page.keyboard.type('En beantwoord zonder muis.');
    await page.keyboard.press('Control+Enter');
    await expect(entry).toContainText('En beantwoord zonder muis.');
  });

  await test.step('7. change it', async () => {
    await keyboard.toEntry(entry);
    await keyboard.press(entry.getByRole('button', { name: 'Meer', exact: true }));
    await keyboard.press(entry.getByRole('button', { name: 'Bewerken' }).first());
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' En verbeterd.');
    await page.keyboard.press('Control+Enter');
    await expect(log.entry('Geschreven zonder muis. En verbeterd.')).toBeVisible();
  });

  await test.step('8. look up what stood there', async () => {
    await keyboard.toEntry(entry);
    const history = entry.getByRole('button', { name: 'Geschiedenis' });
    if ((await history.count()) === 0) await keyboard.press(entry.getByRole('button', { name: 'Meer', exact: true }));
    await keyboard.press(history);
    await expect(entry.getByText(/Versie|versie/).first()).toBeVisible();
  });

  await test.step('9. filter', async () => {
    await keyboard.press(main.getByRole('button', { name: /^Filter/ }));
    await keyboard.press(main.getByRole('button', { name: 'Interventie', exact: true }));
    await expect(entry).toHaveCount(0);
    await keyboard.press(main.getByRole('button', { name: 'Alles tonen' }));
    await expect(entry).toHaveCount(1);
  });

  await test.step('10. pause what arrives, and let it in', async () => {
    await keyboard.press(button('Live pauzeren'));
    await expect(log.pill).toHaveText(/gepauzeerd/);
    await keyboard.press(button(/Verder met live|tonen$/));
    await expect(log.pill).toHaveText(/^live/);
  });

  await test.step('11. add a question to the leerlab', async () => {
    await keyboard.press(page.getByRole('link', { name: 'Mensen' }));
    await keyboard.type(main.getByLabel('Nieuwe deelvraag'), 'Wat doen leerlingen zonder ons?');
    await page.keyboard.press('Enter');
    await expect(main.getByRole('listitem').getByRole('textbox').last()).toHaveValue('Wat doen leerlingen zonder ons?');
  });

  await test.step('12. read the inbox', async () => {
    await keyboard.press(menu.getByRole('link', { name: /Inbox/ }));
    await keyboard.press(main.getByRole('listitem').getByRole('link').first());
    await expect(page).toHaveURL(/logboek|bijeenkomst|datumprikker/);
  });

  await test.step('13. choose a language and a theme', async () => {
    await keyboard.press(button(people.team.name));
    const dialog = page.getByRole('dialog');
    await keyboard.reach(
      dialog.getByRole('radio', { name: 'Donker' }).or(dialog.getByRole('radio', { name: 'Zoals dit apparaat' })),
    );
    await page.keyboard.press('ArrowUp');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await keyboard.press(dialog.getByRole('button', { name: 'English' }));
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  });
});
