import { SvelteMap } from 'svelte/reactivity';
import { text } from './fields';
import { live } from './live';

const names = new SvelteMap<string, string>();
const asked = new Set<string>();
const next: string[] = [];
const most = 100;

/** What a school is called, by the directory; empty until that has answered. */
export function schoolNameOf(id: string): string {
  const known = names.get(id);
  if (known === undefined && !asked.has(id)) request(id);
  return known ?? '';
}

function request(id: string): void {
  asked.add(id);
  next.push(id);
  if (next.length === 1) setTimeout(() => void flush(), 20);
}

// Asked again later when the line failed: a name is never worth an error on the page.
async function flush(): Promise<void> {
  const ids = next.splice(0, most);
  if (next.length > 0) setTimeout(() => void flush(), 20);
  try {
    const page = await live().page('directory/main', 'school', { filter: { ids }, take: most });
    for (const doc of page.docs) names.set(doc.id, text(doc.shortName) || text(doc.name));
  } catch {
    ids.forEach((id) => asked.delete(id));
  }
}
