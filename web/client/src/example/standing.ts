import type { Grain } from '$lib/live/grain.svelte';
import { keyOf } from '$lib/live/wire';
import { me, memberships, myRights } from '$lib/me.svelte';
import type { ExampleDoc } from './model';
import { namesOf } from './model';

export interface Standing {
  writes: boolean;
  /** The names in which we release. */
  releases: readonly string[];
  withdraws: boolean;
}

/** What we are at a practice example. The server decides; this is for not offering what it would refuse. */
export function standingAt(grain: Grain, example: ExampleDoc): Standing {
  const roles = memberships().find(({ leerlab }) => keyOf(leerlab) === keyOf(example.leerlab))?.roles ?? [];
  const editor = grain.docs.get(`editor/${keyOf(me().id)}`);
  const own = roles.flatMap(({ role, school }) =>
    role === 'coach' ? ['coach'] : role === 'school-leader' && school ? [school] : [],
  );
  const writes = myRights(example.leerlab).write || (editor !== undefined && !editor.ended);
  const releases = namesOf(grain).filter((name) => own.includes(name));
  const programme = roles.some(({ role }) => role === 'programme-manager');
  return { writes, releases, withdraws: releases.length > 0 || programme || (writes && !example.edition) };
}
