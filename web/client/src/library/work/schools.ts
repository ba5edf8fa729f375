import { memberships, myself, myRights } from '$lib/me.svelte';

/** The schools for which we may speak. The server decides; this is for not offering what it would refuse. */
export function spokenFor(): string[] {
  const works = myself().docs.get('person')?.schools as string[] | undefined;
  return [...new Set([...memberships().flatMap(({ leerlab }) => myRights(leerlab).goals), ...(works ?? [])])];
}
