import type { HTMLInputAttributes } from 'svelte/elements';
import { present } from './fields';

const provinces = [
  'Drenthe',
  'Flevoland',
  'Friesland',
  'Gelderland',
  'Groningen',
  'Limburg',
  'Noord-Brabant',
  'Noord-Holland',
  'Overijssel',
  'Utrecht',
  'Zeeland',
  'Zuid-Holland',
] as const;

const regions = ['noord', 'midden', 'zuid'] as const;
const sectors = ['vo', 'po'] as const;

/** What a form asks about a school that no register brought: everything as it was typed. */
export interface TypedSchool {
  brin: string;
  branch: string;
  name: string;
  shortName: string;
  sector: (typeof sectors)[number];
  place: string;
  municipality: string;
  province: string;
  region: string;
  board: string;
  boardName: string;
}

export const noSchool = (): TypedSchool => ({
  brin: '',
  branch: '00',
  name: '',
  shortName: '',
  sector: 'vo',
  place: '',
  municipality: '',
  province: '',
  region: '',
  board: '',
  boardName: '',
});

const optional = ['municipality', 'province', 'region', 'board', 'boardName'] as const;

/** The school as the server takes it: trimmed, what was left empty left out, and a name to call it by. */
export function recordOf(typed: TypedSchool): Record<string, unknown> {
  const said = (field: keyof TypedSchool) => typed[field].trim();
  return {
    brin: said('brin').toUpperCase(),
    branch: said('branch'),
    name: said('name'),
    shortName: said('shortName') || said('name'),
    sector: typed.sector,
    place: said('place'),
    ...present(Object.fromEntries(optional.map((field) => [field, said(field) || undefined]))),
    example: false,
  };
}

/** The id of a school: its BRIN and branch together. */
export const schoolIdOf = (record: Record<string, unknown>): string =>
  `school/${String(record.brin)}${String(record.branch)}`.toLowerCase();

/** One question of the form. */
export interface Asked {
  field: keyof TypedSchool;
  /** Below it stands how to fill it in: `school.{field}.hint`. */
  hinted?: true;
  /** The values to choose from; the words for them are `school.{field}.{value}`, where they are no names. */
  choices?: readonly string[];
  /** Nothing may be chosen too. */
  open?: true;
  input?: HTMLInputAttributes;
}

const required = { required: true } as const;

/** The form, row by row. */
export const questions: readonly (readonly Asked[])[] = [
  [
    { field: 'brin', hinted: true, input: { ...required, maxlength: 4, autocapitalize: 'characters' } },
    { field: 'branch', hinted: true, input: { ...required, maxlength: 2, inputmode: 'numeric' } },
    { field: 'sector', choices: sectors },
  ],
  [{ field: 'name', input: required }],
  [{ field: 'shortName', hinted: true }],
  [
    { field: 'place', input: required },
    { field: 'municipality' },
    { field: 'province', choices: provinces, open: true },
    { field: 'region', choices: regions, open: true },
  ],
  [{ field: 'boardName' }, { field: 'board', hinted: true, input: { inputmode: 'numeric' } }],
];
