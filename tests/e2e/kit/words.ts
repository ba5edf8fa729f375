import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';

type Language = 'nl' | 'en';
const catalogues = ['', 'coach.', 'example.', 'expert.', 'library.', 'manage.', 'meeting.', 'visit.'];
const texts = (language: Language): string[] =>
  catalogues
    .map((name) => `${name}${language}.json`)
    .flatMap((file) =>
      Object.values(
        JSON.parse(readFileSync(new URL(`../../../web/Texts/${file}`, import.meta.url), 'utf8')) as Record<
          string,
          string
        >,
      ),
    );

const hole = /\{\w+\}/;
/** Long enough to be a sentence of one language, whatever stands in its holes. */
const tells = (text: string): boolean => text.replaceAll(new RegExp(hole, 'g'), '').replaceAll(/\W/g, '').length > 8;
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const pattern = (text: string): RegExp => new RegExp(`^${text.split(hole).map(escaped).join('.+')}$`);

/** Every sentence of one language that the other does not also have; with holes, as a pattern. */
function own(language: Language): { whole: Set<string>; patterns: RegExp[] } {
  const other = new Set(texts(language === 'nl' ? 'en' : 'nl'));
  const mine = texts(language).filter((text) => !other.has(text));
  return {
    whole: new Set(mine.filter((text) => !hole.test(text))),
    patterns: mine.filter((text) => hole.test(text) && tells(text)).map(pattern),
  };
}

const sentences = { nl: own('nl'), en: own('en') };
/** Words that no sentence, name or place of the other language has. */
const words = {
  en: /\b(the|your|you|this|and|with|please|error|failed|not|are|have|from|what|when|who|add|save|cancel|close|delete|remove|edit|loading|search|show|choose|write|read|new|more|back|next|previous|settings|sign|page|today|yesterday|ago)\b/i,
  nl: /\b(het|een|niet|jouw|je|deze|dit|wordt|bijdrage|zijn|voor|ook|naar|geen|wat|wie|kies|schrijf|lees|bewaren|annuleren|sluiten|zoeken|nieuw|meer|terug|vorige|volgende|vandaag|gisteren|geleden)\b/i,
};
const keys = /^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)+$/;

/** What a page says in the other language than its own, or as a bare key; what people wrote themselves does not count. */
export async function strangeWords(page: Page, language: Language): Promise<string[]> {
  const other = language === 'nl' ? 'en' : 'nl';
  const { whole, patterns } = sentences[other];
  const said = [...new Set(await page.evaluate(spoken))];
  const isStrange = (text: string) =>
    whole.has(text) || keys.test(text) || words[other].test(text) || patterns.some((one) => one.test(text));
  return said.filter((text) => isStrange(text) && !isOurs(text, language));
}

/** Some sentences are the same in both, and some words belong to both. */
const isOurs = (text: string, language: Language): boolean =>
  !keys.test(text) &&
  (sentences[language].whole.has(text) || sentences[language].patterns.some((one) => one.test(text)));

/** All text and all labels of the page itself: not what stands in a language of its own, and not what carries people's words, nor those words within a label. */
function spoken(): string[] {
  const theirs = '.prose, [lang]:not(html), script, style, [data-theirs], input, textarea';
  const written = [...document.querySelectorAll('[data-theirs]')].map((one) => one.textContent.trim()).filter(Boolean);
  const ours = (label: string): string => written.reduce((left, words) => left.replaceAll(words, '…'), label);
  const said: string[] = [ours(document.title)];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent?.replaceAll(/\s+/g, ' ').trim();
    if (text && !walker.currentNode.parentElement?.closest(theirs)) said.push(text);
  }
  const labels = [
    'aria-label',
    'aria-description',
    'aria-roledescription',
    'aria-valuetext',
    'alt',
    'title',
    'placeholder',
  ];
  for (const element of document.querySelectorAll(labels.map((name) => `[${name}]`).join()))
    for (const name of labels) {
      const label = element.getAttribute(name)?.trim();
      if (label && !element.closest('.prose, [lang]:not(html), [data-theirs]')) said.push(ours(label));
    }
  return said;
}
