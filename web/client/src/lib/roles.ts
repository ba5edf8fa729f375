export type Role =
  | 'delegate'
  | 'school-leader'
  | 'board-executive'
  | 'coach'
  | 'chair'
  | 'leerlab-team'
  | 'project-lead'
  | 'researcher'
  | 'programme-manager'
  | 'expert';

/** The roles that can be given in a leerlab; an expert is asked on a question. */
export const givable: readonly Role[] = [
  'delegate',
  'school-leader',
  'board-executive',
  'coach',
  'chair',
  'leerlab-team',
  'project-lead',
  'researcher',
];

export const needsSchool = (role: Role): boolean => role === 'delegate' || role === 'school-leader';

const writers: readonly Role[] = ['delegate', 'coach', 'chair', 'leerlab-team', 'project-lead'];
const commenters: readonly Role[] = [...writers, 'school-leader', 'researcher', 'expert'];
const moderators: readonly Role[] = ['chair', 'leerlab-team'];
const organisers: readonly Role[] = ['leerlab-team', 'project-lead', 'programme-manager'];
const planners: readonly Role[] = ['coach', 'chair', ...organisers];
const takers: readonly Role[] = [
  'delegate',
  'school-leader',
  'coach',
  'chair',
  'leerlab-team',
  'project-lead',
  'researcher',
];
const goalSetters: readonly Role[] = ['delegate', 'school-leader'];

/** Is asked to meetings and polls, and answers. */
export const takesPart = (role: Role): boolean => takers.includes(role);

/** A poll waits for the answer of this role, besides one delegate of each school. */
export const expectsAnswer = (role: Role): boolean => role === 'coach' || role === 'chair';

export interface Held {
  role: Role;
  school?: string;
}

/** What someone may do in a leerlab. The server decides; this is for not offering what it would refuse. */
export interface Rights {
  write: boolean;
  comment: boolean;
  moderate: boolean;
  organise: boolean;
  /** Plans and leads meetings and polls. */
  plan: boolean;
  /** Is asked to meetings and polls. */
  takePart: boolean;
  /** The schools in whose name this person writes. */
  schools: readonly string[];
  /** The schools whose goal this person may change. */
  goals: readonly string[];
}

export function rightsOf(held: readonly Held[], manager = false): Rights {
  const any = (roles: readonly Role[]) => held.some(({ role }) => roles.includes(role));
  const schools = (roles: readonly Role[]) => [
    ...new Set(held.flatMap(({ role, school }) => (school && roles.includes(role) ? [school] : []))),
  ];
  return {
    write: any(writers),
    comment: any(commenters),
    moderate: any(moderators),
    organise: manager || any(organisers),
    plan: any(planners),
    takePart: any(takers),
    schools: schools(['delegate', 'school-leader']),
    goals: schools(goalSetters),
  };
}
