import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';

type Language = 'nl' | 'en';
const texts = (language: Language): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../../../web/Texts/${language}.json`, import.meta.url), 'utf8')) as Record<
    string,
    string
  >;

/** Every sentence of one language that the other does not also have. */
function own(language: Language): Set<string> {
  const other = new Set(Object.values(texts(language === 'nl' ? 'en' : 'nl')));
  return new Set(Object.values(texts(language)).filter((text) => !other.has(text) && !text.includes('{')));
}

const sentences = { nl: own('nl'), en: own('en') };
const englishWords = /\b(the|your|this|and|with|please|error|failed)\b/i;
const keys = /^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)+$/;

/** What a page says in the other language than its own, or as a bare key; what people wrote themselves does not count. */
export async function strangeWords(page: Page, language: Language): Promise<string[]> {
  const other = language === 'nl' ? 'en' : 'nl';
  const said = await page.evaluate(spoken);
  // What people wrote is Dutch: in English only our own sentences can be told from theirs.
  const strange = (text: string) =>
    sentences[other].has(text) || keys.test(text) || (language === 'nl' && englishWords.test(text));
  return [...new Set(said)].filter(strange);
}

/** All text and all labels of the page itself: not what stands in a language of its own, and not what carries people's words. */
function spoken(): string[] {
  const said: string[] = [document.title];
  const theirs = '.prose, [lang]:not(html), script, style, [data-theirs], input, textarea, option, h1';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent?.trim();
    if (text && !walker.currentNode.parentElement?.closest(theirs)) said.push(text);
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]'))
    for (const name of ['aria-label', 'title', 'placeholder']) {
      const label = element.getAttribute(name);
      if (label && !element.closest('[lang]:not(html), [data-theirs]')) said.push(label);
    }
  return said;
}
