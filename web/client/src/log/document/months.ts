import { language } from '$lib/i18n/text.svelte';

/** "maart 2026", as it was in the Netherlands. */
export const monthOf = (at: string | undefined): string =>
  at === undefined
    ? ''
    : new Intl.DateTimeFormat(language() === 'nl' ? 'nl-NL' : 'en-GB', {
        timeZone: 'Europe/Amsterdam',
        month: 'long',
        year: 'numeric',
      }).format(new Date(at));
