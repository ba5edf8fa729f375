import config from './playwright.config.ts';

/** Not a test: takes a picture of every page (dotnet leerlabs.cs screenshots). */
export default { ...config, testDir: './pictures' };
