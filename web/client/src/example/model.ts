import './words';
import type { ViewDoc } from '$lib/live/draft';
import type { Grain } from '$lib/live/grain.svelte';
import { keyOf } from '$lib/live/wire';

export const parts = ['question', 'situation', 'done', 'seen', 'took', 'advice'] as const;
export const required: readonly Part[] = ['question', 'situation', 'done', 'seen'];
export const schoolTypes = ['po', 'so', 'vso', 'pro', 'vmbo', 'havo', 'vwo', 'mbo'] as const;
export const years = [
  ...Array.from({ length: 8 }, (_, at) => `group-${at + 1}`),
  ...Array.from({ length: 6 }, (_, at) => `year-${at + 1}`),
];

export type Part = (typeof parts)[number];
export type State = 'writing' | 'asked' | 'published' | 'withdrawn';

interface Said {
  by: string;
  at: string;
}

/** A practice example as its own grain has it. */
export interface ExampleDoc extends ViewDoc {
  leerlab: string;
  name: string;
  title: string;
  state: State;
  wording: number;
  by: string;
  changed: string;
  licence: 'cc-by' | 'cc-by-sa';
  schoolTypes?: string[];
  years?: string[];
  subject?: string;
  themes?: string[];
  contact?: string;
  asked?: Said & { kept?: string };
  edition?: number;
  withdrawn?: Said & { reason: string };
}

export interface PartDoc extends ViewDoc, Said {
  part: Part;
  text: string;
  version: number;
  lastNumber?: number;
}

export interface VersionDoc extends ViewDoc, Said {
  part: Part;
  number: number;
  text: string;
  conflict?: true;
}

export interface EvidenceDoc extends ViewDoc {
  entry: string;
  parts: Part[];
}

export interface SchoolDoc extends ViewDoc {
  school: string;
  name: string;
  place: string;
  shown?: 'name' | 'place';
}

export interface ReleaseDoc extends ViewDoc, Said {
  for: string;
  wording: number;
  refused?: string;
}

/** As the leerlab lists it. */
export interface Summary {
  title: string;
  state: State;
  by: string;
  changed: string;
  awaits: string[];
  edition?: number;
}

export const addressOf = (id: string): string => `/praktijkvoorbeeld/${keyOf(id)}`;

export const partOf = (grain: Grain, part: Part): PartDoc | undefined =>
  grain.docs.get(`part/${part}`) as PartDoc | undefined;

export const schoolsIn = (grain: Grain): SchoolDoc[] =>
  (grain.all('school') as SchoolDoc[])
    .filter(({ shown }) => shown !== undefined)
    .sort((a, b) => a.name.localeCompare(b.name));

/** In all of these names it is released. */
export const namesOf = (grain: Grain): string[] => [...schoolsIn(grain).map(({ school }) => school), 'coach'];

export const releaseOf = (grain: Grain, name: string): ReleaseDoc | undefined =>
  grain.docs.get(`release/${keyOf(name)}`) as ReleaseDoc | undefined;
