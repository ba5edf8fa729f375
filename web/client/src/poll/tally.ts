import type { Answer, Choice } from './model';
import type { Electorate, Seat } from './voices';

/** Where a seat or a school stands. From less to more: see grains/Poll/Standpoint.cs. */
export type Standpoint = 'no' | 'unknown' | 'if-need-be' | 'yes';

const order: readonly Standpoint[] = ['no', 'unknown', 'if-need-be', 'yes'];
const most = (all: readonly Standpoint[]): Standpoint =>
  order[Math.max(...all.map((one) => order.indexOf(one)))]!;
const least = (all: readonly Standpoint[]): Standpoint =>
  order[Math.min(...all.map((one) => order.indexOf(one)))]!;

export interface Tally {
  /** Each school in the order of the leerlab. */
  schools: readonly { school: string; stands: Standpoint }[];
  /** Schools that come, if need be included. */
  represented: number;
  yes: number;
  ifNeedBe: number;
  no: number;
  coach: Standpoint | undefined;
}

export const answerTo = (choices: readonly Choice[], option: string): Answer | undefined =>
  choices.find((choice) => choice.option === option)?.answer;

/** Counts schools, and people besides; the same whatever the order of answers. */
export function tallyOf(option: string, electorate: Electorate): Tally {
  const said = new Map(electorate.voices.map(({ id, choices }) => [id, answerTo(choices, option)]));
  const all = [...said.values()];
  const schools = electorate.schools.map((school) => ({
    school,
    stands: ofSchool(school, electorate, said),
  }));
  const coaches = electorate.voices.filter(({ roles }) => roles.includes('coach'));
  return {
    schools,
    represented: schools.filter(({ stands }) => comes(stands)).length,
    yes: all.filter((one) => one === 'yes').length,
    ifNeedBe: all.filter((one) => one === 'if-need-be').length,
    no: all.filter((one) => one === 'no').length,
    coach: coaches.length === 0 ? undefined : most(coaches.map(({ id }) => said.get(id) ?? 'unknown')),
  };
}

export const comes = (stands: Standpoint): boolean => stands === 'yes' || stands === 'if-need-be';

function ofSchool(
  school: string,
  { seats, everyone }: Electorate,
  said: ReadonlyMap<string, Answer | undefined>,
): Standpoint {
  const own = seats.filter((seat) => seat.school === school).map((seat) => spoken(seat, said));
  if (own.length === 0) return 'unknown';
  return everyone ? least(own) : most(own);
}

// Whoever speaks from a seat speaks for it: one that has not answered does not make another's no unsure.
function spoken({ voices }: Seat, said: ReadonlyMap<string, Answer | undefined>): Standpoint {
  const known = voices.flatMap((voice) => said.get(voice) ?? []);
  return known.length === 0 ? 'unknown' : most(known);
}

/** Better first: more schools, more of them surely, the coach, fewer who cannot. */
export function better(a: Tally, b: Tally): number {
  const sure = ({ schools }: Tally) => schools.filter(({ stands }) => stands === 'yes').length;
  const coach = ({ coach: stands }: Tally) => order.indexOf(stands ?? 'yes');
  return (
    b.represented - a.represented || sure(b) - sure(a) || coach(b) - coach(a) || a.no - b.no || b.yes - a.yes
  );
}
