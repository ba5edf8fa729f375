import type { BrowserContextOptions } from '@playwright/test';

export interface View {
  context: BrowserContextOptions;
  /** All of the page, instead of what fits in the window. */
  whole?: true;
  paper?: true;
}

const wide = { viewport: { width: 1280, height: 800 } };
const narrow = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

/** How every page is looked at. */
export const views: Readonly<Record<string, View>> = {
  wide: { context: wide },
  narrow: { context: narrow },
  dark: { context: { ...wide, colorScheme: 'dark' } },
  'narrow-dark': { context: { ...narrow, colorScheme: 'dark' } },
  paper: { context: { viewport: { width: 794, height: 1123 } }, paper: true, whole: true },
};

/** The pictures of the README. */
export const readme: readonly { name: string; page: string; view: string }[] = [
  { name: 'log-wide', page: 'log', view: 'wide' },
  { name: 'log-narrow-dark', page: 'log', view: 'narrow-dark' },
];
