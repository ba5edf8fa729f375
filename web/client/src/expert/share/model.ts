import type { ViewDoc } from '$lib/live/draft';

export type FindKind = 'person' | 'school' | 'place' | 'leerlab' | 'pupil';

/** A person's word on something that the check found: what stands there instead, or that it stays. */
export interface ShareChoice {
  text: string;
  find: FindKind;
  put?: string;
}

/** The accepted answer made ready for the library, without names. */
export interface ShareDoc extends ViewDoc {
  title: string;
  question: string;
  answer: string;
  choices: ShareChoice[];
  by: string;
  at: string;
  version: number;
  state: 'offered' | 'declined' | 'published' | 'withdrawn';
  reason?: string;
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A text with every name that has a replacement replaced, the longest first: a name inside another stays whole. */
export function replaced(text: string, choices: readonly ShareChoice[]): string {
  return [...choices]
    .filter(({ put }) => put !== undefined)
    .sort((a, b) => b.text.length - a.text.length)
    .reduce((so, { text: name, put }) => so.replaceAll(whole(name), () => put ?? ''), text);
}

const whole = (name: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'giu');
