import '../words';
import type { Doc } from '$lib/live/wire';

export interface Named {
  grain: string;
  name: string;
}

/** A work as the library lists it. */
export interface Work extends Doc {
  workKind: 'practice-example' | 'answer' | 'factsheet';
  title: string;
  themes: string[];
  leerlab?: Named;
  schools?: Named[];
  edition: number;
  state: 'public' | 'withdrawn';
  reviewed?: true;
  asksReview?: true;
  adopted?: { schools: number; at: string };
}

/** A school that does what a work tells. */
export interface Adoption extends Doc {
  work: string;
  school: string;
  since: string;
  result?: string;
  told?: string;
}

export const workAddress = (key: string): string => `/werk/${key}`;
export const publicAddress = (key: string): string => `/bibliotheek/${key}`;
