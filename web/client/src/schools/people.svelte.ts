import { SvelteMap } from 'svelte/reactivity';
import { ended, membersOf } from '$lib/leerlab';
import { live } from '$lib/live';
import type { Grain } from '$lib/live/grain.svelte';
import { fullName, knowName, nameOf } from '$lib/names.svelte';
import type { Role } from '$lib/roles';

export interface SchoolPerson {
  id: string;
  name: string;
  roles: Role[];
}

/** The people of a school that we may see: from the leerlabs that we share, live, and from the directory. */
export class SchoolPeople {
  readonly #listed = new SvelteMap<string, string>();

  constructor(
    private readonly school: string,
    private readonly leerlabs: () => readonly Grain[],
  ) {}

  get all(): SchoolPerson[] {
    const roles = this.#roles();
    return [...new Set([...roles.keys(), ...this.#listed.keys()])]
      .map((id) => ({ id, name: nameOf(id) || (this.#listed.get(id) ?? ''), roles: roles.get(id) ?? [] }))
      .sort((a, b) => a.name.localeCompare(b.name));
  }

  async ask(): Promise<void> {
    const query = { filter: { school: this.school }, take: 200 };
    const page = await live()
      .page('directory/main', 'person', query)
      .catch(() => undefined);
    if (!page) return;
    this.#listed.clear();
    for (const doc of page.docs) {
      knowName(doc.id, fullName(doc));
      this.#listed.set(doc.id, fullName(doc));
    }
  }

  #roles(): Map<string, Role[]> {
    const roles = new Map<string, Role[]>();
    for (const member of this.leerlabs().flatMap((leerlab) => membersOf(leerlab)))
      if (member.school === this.school && !ended(member))
        roles.set(member.person, [...new Set([...(roles.get(member.person) ?? []), member.role])]);
    return roles;
  }
}
