import type { Grain } from '$lib/live/grain.svelte';
import { expectsAnswer, takesPart, type Role } from '$lib/roles';
import { nameOf } from '$lib/names.svelte';
import {
  answerOf,
  guestsOf,
  membersIn,
  pollOf,
  standInsOf,
  type AnswerDoc,
  type Choice,
  type GuestDoc,
  type MemberDoc,
} from './model';

/** Someone who answers: a person of the leerlab, or a guest. */
export interface Voice {
  id: string;
  /** Empty until the directory has answered. */
  name: string;
  guest: boolean;
  /** The schools for which this voice has a seat, or speaks as a stand-in. */
  schools: readonly string[];
  roles: readonly Role[];
  choices: readonly Choice[];
  remark?: string | undefined;
  /** Whom they stand in for. */
  for?: string | undefined;
  /** The poll waits for this voice, as far as no other one of the school answered. */
  awaited: boolean;
}

/** A delegate's place for a school, and who can speak from it. */
export interface Seat {
  school: string;
  voices: readonly string[];
}

export interface Electorate {
  everyone: boolean;
  schools: readonly string[];
  seats: readonly Seat[];
  voices: readonly Voice[];
}

const seatsOf = (member: MemberDoc): string[] => [
  ...new Set(member.roles.flatMap(({ role, school }) => (role === 'delegate' && school ? [school] : []))),
];

/** Those whose answers are looked at: who is awaited, and whoever else said something. */
export const heard = (voices: readonly Voice[]): Voice[] =>
  voices.filter(({ awaited, choices, remark }) => awaited || choices.length > 0 || remark);

/** Everyone who is asked, with what they answered. Those with a seat first, by the order of the schools. */
export function electorateOf(grain: Grain): Electorate {
  const poll = pollOf(grain);
  const people = membersIn(grain).filter(({ roles }) => roles.some(({ role }) => takesPart(role)));
  const present = new Set(people.map(({ person }) => person));
  const standIns = standInsOf(grain).filter(({ by }) => present.has(by));
  const guests = guestsOf(grain);
  const everyone = poll?.everyone ?? false;
  const schools = (poll?.schools ?? []).map(({ school }) => school);
  const seatsFor = (person: string) => people.filter((one) => one.person === person).flatMap(seatsOf);
  const seats = people.flatMap((member) =>
    seatsOf(member).map((school) => ({
      school,
      voices: [
        member.person,
        ...standIns.filter(({ person }) => person === member.person).map(({ by }) => by),
        ...guests.filter((guest) => guest.for === member.person).map(({ id }) => id),
      ],
    })),
  );
  const voices = [
    ...people.map((member) =>
      ofMember(
        member,
        everyone,
        answerOf(grain, member.person),
        standIns.find(({ by }) => by === member.person)?.person,
        seatsFor,
      ),
    ),
    ...guests.map((guest) => ofGuest(guest, seatsFor)),
  ];
  return { everyone, schools, seats, voices: sorted(voices, schools) };
}

function ofMember(
  member: MemberDoc,
  everyone: boolean,
  answer: AnswerDoc | undefined,
  standsInFor: string | undefined,
  seatsFor: (person: string) => string[],
): Voice {
  const roles = member.roles.map(({ role }) => role);
  const own = seatsOf(member);
  return {
    id: member.person,
    name: nameOf(member.person),
    guest: false,
    schools: standsInFor && own.length === 0 ? seatsFor(standsInFor) : own,
    roles,
    choices: answer?.choices ?? [],
    remark: answer?.remark,
    for: standsInFor,
    awaited: own.length > 0 || roles.some((role) => expectsAnswer(role) || (everyone && takesPart(role))),
  };
}

const ofGuest = (guest: GuestDoc, seatsFor: (person: string) => string[]): Voice => ({
  id: guest.id,
  name: guest.name,
  guest: true,
  schools: guest.for ? seatsFor(guest.for) : [],
  roles: [],
  choices: guest.choices,
  remark: guest.remark,
  for: guest.for,
  awaited: true,
});

function sorted(voices: Voice[], schools: readonly string[]): Voice[] {
  const place = ({ schools: own }: Voice) => (own[0] ? schools.indexOf(own[0]) : schools.length);
  return [...voices].sort(
    (a, b) => place(a) - place(b) || Number(a.guest) - Number(b.guest) || a.name.localeCompare(b.name),
  );
}
