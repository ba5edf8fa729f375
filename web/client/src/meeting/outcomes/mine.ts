import { membersOf, present } from '$lib/leerlab';
import type { Grain } from '$lib/live/grain.svelte';
import { isParticipant } from '../model';

/** Those who may have an action of a school to do: who takes part for it in one of its leerlabs. */
export const peopleOf = (school: string, leerlabs: readonly Grain[]): string[] => [
  ...new Set(
    leerlabs
      .flatMap(membersOf)
      .filter((member) => member.school === school && present(member) && isParticipant([member]))
      .map(({ person }) => person),
  ),
];

/** Those who may have an action of a leerlab to do. */
export const peopleIn = (leerlab: Grain): string[] => [
  ...new Set(
    membersOf(leerlab)
      .filter((member) => present(member) && isParticipant([member]))
      .map(({ person }) => person),
  ),
];
