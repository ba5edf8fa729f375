import { membersOf, present } from '$lib/leerlab';
import type { Grain } from '$lib/live/grain.svelte';
import { isParticipant } from '../model';

/** Those who may have an action to do. */
export const peopleIn = (leerlab: Grain): string[] => [
  ...new Set(
    membersOf(leerlab)
      .filter((member) => present(member) && isParticipant([member]))
      .map(({ person }) => person),
  ),
];
