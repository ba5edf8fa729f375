import config from './playwright.config.ts';

/** Chromium writes dates in fields in the language of its environment, whatever the page's. */
const launchOptions = {
  ...config.use?.launchOptions,
  env: { ...process.env, LANGUAGE: 'nl' } as Record<string, string>,
};

/** Not a test: takes a picture of every page (dotnet leerlabs.cs screenshots). */
export default { ...config, testDir: './pictures', use: { ...config.use, launchOptions } };
