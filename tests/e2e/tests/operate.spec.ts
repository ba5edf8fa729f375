import { expect, test } from '@playwright/test';
import { findings } from '../kit/axe.ts';
import { people, signIn, type Person } from '../kit/people.ts';
import { Server } from '../kit/server.ts';

let server: Server;
let manager: Person;

test.beforeAll(async () => {
  server = await Server.start();
  manager = (await people(server)).find((one) => one.roles.includes('programme-manager'))!;
});

test.afterAll(async () => server?.stop());

for (const colorScheme of ['light', 'dark'] as const)
  test(`a manager sees live how the server is doing, ${colorScheme}`, async ({ browser }) => {
    const context = await browser.newContext({ baseURL: server.page, colorScheme });
    await signIn(context.request, server, manager);
    const page = await context.newPage();
    await page.goto('/beheer');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await findings(page), 'manage').toEqual([]);

    await page.getByRole('link', { name: 'Hoe het met de server gaat' }).click();

    const open = page.getByRole('row', { name: 'Open schermen' }).getByRole('cell').first();
    await expect(open).toHaveText('1');
    const other = await context.newPage();
    await other.goto('/');
    await expect(open).toHaveText('2');
    expect(await findings(page), 'status').toEqual([]);
    await context.close();
  });
