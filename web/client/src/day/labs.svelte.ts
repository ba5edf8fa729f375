import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import { live } from '$lib/live';
import type { Grain } from '$lib/live/grain.svelte';
import { keyOf } from '$lib/live/wire';
import type { Membership } from '$lib/me.svelte';
import { rightsOf, type Rights } from '$lib/roles';

/** A leerlab of ours with what is watched of it. */
export interface Lab {
  key: string;
  name: string;
  membership: Membership;
  rights: Rights;
  leerlab: Grain;
  log: Grain;
  /** Our own schools in it, whose own meetings and actions ask something too. */
  schools: readonly Grain[];
}

const schoolsIn = ({ roles }: Membership): string[] => [
  ...new Set(roles.flatMap(({ school }) => (school ? [school] : []))),
];

/** The leerlabs of Mijn dag, each watched for as long as the page is there. */
export class Labs {
  readonly #held = new SvelteMap<string, Lab>();

  get all(): Lab[] {
    return [...this.#held.values()].sort((a, b) => a.name.localeCompare(b.name));
  }

  /** Watches what came, lets go of what went. */
  follow(memberships: readonly Membership[], manager: boolean): void {
    untrack(() => {
      const wanted = new Set(memberships.map(({ leerlab }) => keyOf(leerlab)));
      for (const key of [...this.#held.keys()]) if (!wanted.has(key)) this.#release(key);
      for (const membership of memberships) this.#hold(membership, manager);
    });
  }

  release(): void {
    for (const key of [...this.#held.keys()]) this.#release(key);
  }

  #hold(membership: Membership, manager: boolean): void {
    const key = keyOf(membership.leerlab);
    const known = this.#held.get(key);
    this.#held.set(key, {
      key,
      name: membership.name,
      membership,
      rights: rightsOf(membership.roles, manager),
      leerlab: known?.leerlab ?? live().watch(membership.leerlab),
      log: known?.log ?? live().watch(`log/${key}`),
      schools: known?.schools ?? schoolsIn(membership).map((school) => live().watch(school)),
    });
  }

  #release(key: string): void {
    for (const school of this.#held.get(key)?.schools ?? []) live().release(school.id);
    this.#held.delete(key);
    live().release(`leerlab/${key}`);
    live().release(`log/${key}`);
  }
}
