import type { Grain } from './live/grain.svelte';
import { keyOf } from './live/wire';
import { rightsOf, type Held, type Rights } from './roles';
import type { Me } from './session.svelte';

let current = $state.raw<Me>();
let grain = $state.raw<Grain>();

export function setMe(me: Me, person: Grain): void {
  current = me;
  grain = person;
}

/** Who is signed in. */
export function me(): Me {
  if (!current) throw new Error('Nobody is signed in');
  return current;
}

/** Our own grain: memberships, inbox, profile; watched for as long as we are signed in. */
export function myself(): Grain {
  if (!grain) throw new Error('Nobody is signed in');
  return grain;
}

export interface Membership {
  leerlab: string;
  name: string;
  roles: readonly Held[];
}

/** The leerlabs that we belong to: live, and before that what the sign-in said. */
export function memberships(): Membership[] {
  const live = grain?.all('membership') ?? [];
  const known = grain?.phase === 'ready' ? live.map((doc) => doc as unknown as Membership) : fromSignIn();
  return [...known].sort((a, b) => a.name.localeCompare(b.name));
}

const fromSignIn = (): Membership[] =>
  (current?.leerlabs ?? []).map(({ id, name, roles }) => ({ leerlab: id, name, roles }));

const membershipOf = (leerlabOrLog: string): Membership | undefined =>
  memberships().find((one) => keyOf(one.leerlab) === keyOf(leerlabOrLog));

/** Whether we are in a leerlab, as far as our own grain knows. */
export const belongsTo = (leerlab: string): boolean => membershipOf(leerlab) !== undefined;

/** What we may do in a leerlab or its log. */
export function myRights(leerlabOrLog: string): Rights {
  return rightsOf(membershipOf(leerlabOrLog)?.roles ?? [], current?.manager);
}
