import nl from '$texts/nl.json';

export type Language = 'nl' | 'en';
export type Arguments = Readonly<Record<string, unknown>>;

type Catalogue = Readonly<Record<string, string>>;

const remembered = 'leerlabs language';

let chosen = $state<Language>(localStorage.getItem(remembered) === 'en' ? 'en' : 'nl');

let english = $state.raw<Catalogue>();

/** What pages that are fetched later bring along, in both languages. */
let brought = $state.raw<Record<Language, Catalogue>>({ nl: {}, en: {} });

export function bring(words: Record<Language, Catalogue>): void {
  brought = { nl: { ...brought.nl, ...words.nl }, en: { ...brought.en, ...words.en } };
}

const catalogue = (): Catalogue => (chosen === 'en' && english ? english : nl);

export const language = (): Language => chosen;

/** The words of the chosen language; only who reads English fetches them. Without a line it stays Dutch. */
export async function learn(): Promise<void> {
  if (chosen === 'en')
    english ??= await import('$texts/en.json').then(
      ({ default: words }) => words,
      () => undefined,
    );
}

export function speak(wanted: Language): void {
  chosen = wanted;
  void learn();
  localStorage.setItem(remembered, wanted);
  document.documentElement.lang = wanted;
}

export const knows = (key: string): boolean => key in catalogue();

/** The sentence for a key, with its {named} arguments filled in. */
export function t(key: string, args: Arguments = {}): string {
  const sentence = catalogue()[key] ?? brought[chosen][key] ?? (nl as Catalogue)[key] ?? key;
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (name in args ? String(args[name]) : whole));
}

/** One or more: `key.one` or `key.other`, with {count}. */
export const count = (key: string, number: number, args: Arguments = {}): string =>
  t(`${key}.${number === 1 ? 'one' : 'other'}`, { count: number, ...args });
