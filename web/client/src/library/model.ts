import type { ViewDoc } from '$lib/live/draft';
import type { Doc } from '$lib/live/wire';

export const library = 'library/nl';

/** What a factsheet tells, in its order. */
export const sections = ['question', 'research', 'examples', 'tools'] as const;
export type SectionName = (typeof sections)[number];

export interface Factsheet extends Doc {
  title: string;
  summary: string;
  edition: number;
  state: 'public' | 'withdrawn';
}

export interface Edition extends Doc {
  content: { title: string; summary: string; sections: { name: SectionName; text: string }[] };
}

export type Suggestion = ViewDoc & {
  factsheet: string;
  section: SectionName;
  text: string;
  url?: string;
  name?: string;
  by?: string;
  at: string;
  state: 'open' | 'taken' | 'declined';
  word?: string;
  wantsToHear?: boolean;
};

/** How a suggestion would stand in the list of its section. */
export const asLine = ({ text, url }: Pick<Suggestion, 'text' | 'url'>): string =>
  `* ${text.replace(/\s+/g, ' ').trim()}${url ? ` ([bron](${url}))` : ''}`;
