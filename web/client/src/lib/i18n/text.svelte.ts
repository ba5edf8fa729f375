import en from '$texts/en.json';
import nl from '$texts/nl.json';

export type Language = 'nl' | 'en';
export type Arguments = Readonly<Record<string, unknown>>;

const catalogues: Readonly<Record<Language, Readonly<Record<string, string>>>> = { nl, en };
const remembered = 'leerlabs language';

let chosen = $state<Language>(localStorage.getItem(remembered) === 'en' ? 'en' : 'nl');

export const language = (): Language => chosen;

export function speak(wanted: Language): void {
  chosen = wanted;
  localStorage.setItem(remembered, wanted);
  document.documentElement.lang = wanted;
}

export const knows = (key: string): boolean => key in catalogues[chosen];

/** The sentence for a key, with its {named} arguments filled in. */
export function t(key: string, args: Arguments = {}): string {
  const sentence = catalogues[chosen][key] ?? catalogues.nl[key] ?? key;
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (name in args ? String(args[name]) : whole));
}

/** One or more: `key.one` or `key.other`, with {count}. */
export const count = (key: string, number: number, args: Arguments = {}): string =>
  t(`${key}.${number === 1 ? 'one' : 'other'}`, { count: number, ...args });
