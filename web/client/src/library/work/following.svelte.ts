import { SvelteMap } from 'svelte/reactivity';
import { text } from '$lib/fields';
import { live } from '$lib/live';
import { keyOf, typeOf } from '$lib/live/wire';
import { me } from '$lib/me.svelte';
import { one } from './reading.svelte';

const names = new SvelteMap<string, string>();
const asked = new Set<string>();

/** What we follow, as it is now; asked for again when something changed. */
export class Following {
  subjects = $state.raw<readonly string[]>([]);
  ready = $state(false);

  async read(): Promise<void> {
    const found = await one(`following/${keyOf(me().id)}`).catch(() => undefined);
    this.subjects = (found?.subjects as string[] | undefined) ?? [];
    this.ready = true;
  }

  has(subject: string): boolean {
    return this.subjects.includes(subject);
  }
}

/** What a leerlab or a work is called; empty until that was answered, or when it is gone. */
export function subjectName(subject: string): string {
  if (!asked.has(subject)) void ask(subject);
  return names.get(subject) ?? '';
}

// Asked again later when the line failed: a name is never worth an error on the page.
async function ask(subject: string): Promise<void> {
  asked.add(subject);
  try {
    const doc = typeOf(subject) === 'work' ? await one(subject) : await listed(subject);
    names.set(subject, text(doc?.title) || text(doc?.name));
  } catch {
    asked.delete(subject);
  }
}

async function listed(leerlab: string) {
  const { docs } = await live().page('directory/main', 'leerlab', { around: leerlab, take: 2 });
  return docs.find(({ id }) => id === leerlab);
}

/** Where one reads what is followed. */
export function subjectAddress(subject: string): string {
  const key = keyOf(subject);
  if (typeOf(subject) === 'theme') return `/bibliotheek?thema=${key}`;
  return typeOf(subject) === 'leerlab' ? `/leerlabs/${key}` : `/bibliotheek/${key}`;
}
