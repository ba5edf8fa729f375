import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

/** The browser that `leerlabs.cs test` found, or Debian's Chromium where it stands; elsewhere the one that Playwright knows. */
const chromium = process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);

export default defineConfig({
  testDir: './tests',
  globalSetup: './kit/build.ts',
  timeout: 240_000,
  expect: { timeout: 30_000 },
  // Each test file starts a server of its own; two cores carry two at a time.
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    trace: 'off',
    actionTimeout: 30_000,
    launchOptions: {
      ...(chromium && { executablePath: chromium }),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync'],
    },
  },
});
