import { abbreviations, fold } from './lists';

export interface Token {
  text: string;
  folded: string;
  start: number;
  /** What stands between it and the word before. */
  gap: string;
  /** The number of the sentence that it stands in. */
  sentence: number;
  /** Begins with a capital; a single letter is no name, and that is how people hide one. */
  capital: boolean;
}

/** The words of a text, and what stands around each. */
export class Words {
  readonly tokens: Token[] = [];
  /** One word without a blank, as files are called: there a name often has no capital. */
  readonly isFile: boolean;

  constructor(text: string) {
    this.isFile = !/\s/.test(text);
    let end = 0;
    let sentence = 0;
    for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      const [word] = match;
      const gap = text.slice(end, match.index);
      const before = this.tokens.at(-1);
      if (before && ends(gap, before)) sentence++;
      const capital = /^\p{Lu}\p{Ll}/u.test(word);
      this.tokens.push({ text: word, folded: fold(word), start: match.index, gap, sentence, capital });
      end = match.index + word.length;
    }
  }

  at(place: number): Token {
    return this.tokens[place] as Token;
  }

  /** A word of the same sentence, so many places further. */
  near(at: number, places: number): Token | undefined {
    const found = this.tokens[at + places];
    return found?.sentence === this.at(at).sentence ? found : undefined;
  }

  folded(at: number, places: number): string {
    return this.near(at, places)?.folded ?? '';
  }

  /** All words of the sentence but the word itself. */
  around(at: number): Token[] {
    const { sentence } = this.at(at);
    return this.tokens.filter((token, index) => index !== at && token.sentence === sentence);
  }
}

// After an abbreviation or an initial a full stop ends nothing.
function ends(gap: string, before: Token): boolean {
  if (/[!?\n]/.test(gap)) return true;
  return gap.includes('.') && gap.length > 1 && before.text.length > 1 && !abbreviations.has(before.folded);
}
