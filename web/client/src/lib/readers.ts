import { dutchDay } from './i18n/time';
import { count, t } from './i18n/text.svelte';
import { ended, membersOf, type Member } from './leerlab';
import type { Grain } from './live/grain.svelte';
import type { Visibility } from './log';
import { givable, needsSchool, type Role } from './roles';

/** Who else reads what is written. */
export interface Readers {
  people: ReadonlySet<string>;
  schools: ReadonlySet<string>;
  /** Among them the leader of the school. */
  leader: boolean;
}

/** Whom an entry is for. */
export interface Sight {
  visibility: Visibility;
  /** The school in whose name it is written. */
  school?: string | undefined;
}

// Every role that can be given reads what is for the leerlab; what is for one school, the roles of that school.
const reads = (role: Role, sight: Sight, school: string | undefined): boolean =>
  sight.visibility === 'leerlab' ? givable.includes(role) : needsSchool(role) && school === sight.school;

const present = (member: Member, now: Date): boolean =>
  !ended(member, now) && (member.start === undefined || member.start <= dutchDay(now));

/** The others who may read it now, by what the leerlab says of its people. */
export function readersOf(leerlab: Grain, sight: Sight, me: string, now = new Date()): Readers {
  const readers = membersOf(leerlab).filter(
    (member) => member.person !== me && present(member, now) && reads(member.role, sight, member.school),
  );
  return {
    people: new Set(readers.map((member) => member.person)),
    schools: new Set(readers.flatMap((member) => member.school ?? [])),
    leader: readers.some((member) => member.role === 'school-leader'),
  };
}

/** What placing does, in words: "Plaatsen voor 14 mensen van 6 scholen". */
export function consequence({ visibility }: Sight, readers: Readers): string {
  const { people, schools, leader } = readers;
  if (people.size === 0) return t('composer.place-nobody');
  if (visibility === 'school')
    return count('composer.place-school', people.size) + (leader ? t('composer.place-leader') : '');
  const places = schools.size > 0 ? ` ${count('composer.place-schools', schools.size)}` : '';
  return count('composer.place-people', people.size) + places;
}

/** Those who are named in a text. */
export const mentionedIn = (text: string): { name: string; person: string }[] =>
  [...text.matchAll(/\[@([^\]]+)\]\((person\/[a-z0-9-]+)\)/g)].map((found) => ({
    name: found[1] ?? '',
    person: found[2] ?? '',
  }));

/** The names in a text of those who can't read it. */
export function unableToRead(text: string, readers: Readers, me: string): string[] {
  const unable = mentionedIn(text).filter(({ person }) => person !== me && !readers.people.has(person));
  return [...new Set(unable.map(({ name }) => name))];
}
