import type { Language } from './i18n/text.svelte';

// Words that stand in nearly every sentence of one language and hardly ever in the other.
const common: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(
    'de het een en van ik je wij we ze zij dat die dit niet met voor aan er om ook als maar bij nog naar hebben heeft zijn was wordt werd kan kunnen moet hoe wat waar wel geen uit over door mijn ons onze hun jullie deze'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the a and of to i you we they that this not with for on it is are was were be have has had can could should how what where which from by my our their your these but or as at if so will would there'.split(
      ' ',
    ),
  ),
};
// These belong to both.
const shared = new Set(['was', 'we', 'had', 'of', 'is', 'in', 'on', 'over']);

/** In which language someone wrote, so that it is read aloud that way (WCAG 3.1.2); undefined when it can't be told. */
export function tongueOf(text: string): Language | undefined {
  const score = { nl: 0, en: 0 };
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    if (shared.has(word)) continue;
    if (common.nl.has(word)) score.nl++;
    if (common.en.has(word)) score.en++;
  }
  if (score.nl === score.en) return undefined;
  return score.nl > score.en ? 'nl' : 'en';
}

/** For the element that holds what people wrote: read aloud in their language, whatever the page speaks. */
export const theirs = (text: unknown): { lang: Language | undefined; 'data-theirs': '' } => ({
  lang: typeof text === 'string' ? tongueOf(text) : undefined,
  'data-theirs': '',
});
