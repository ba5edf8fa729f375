import { SvelteMap } from 'svelte/reactivity';
import { text } from './fields';
import { live } from './live';
import { keyOf, type Doc } from './live/wire';

export interface Named {
  id: string;
  name: string;
  givenName: string;
}

const names = new SvelteMap<string, string>();
const together = new SvelteMap<string, readonly Named[]>();
const asked = new Set<string>();
let next: string[] = [];
const most = 100;

export const fullName = (person: Record<string, unknown>): string =>
  [person.givenName, person.prefix, person.surname].filter(Boolean).join(' ');

export function knowName(id: string, name: string): void {
  asked.add(id);
  names.set(id, name);
}

/** The name of a person; empty until the directory has answered. */
export function nameOf(id: unknown): string {
  if (typeof id !== 'string') return '';
  const known = names.get(id);
  if (known === undefined && !asked.has(id)) request(id);
  return known ?? '';
}

/** Everyone of a leerlab at once, for those who will be on the page. */
export async function learnNames(leerlab: string): Promise<void> {
  const people = await read({ leerlab }).catch(() => []);
  together.set(keyOf(leerlab), people);
}

/** Those who can be mentioned in a leerlab or its log. */
export const peopleOf = (leerlabOrLog: string): readonly Named[] => together.get(keyOf(leerlabOrLog)) ?? [];

function request(id: string): void {
  asked.add(id);
  next.push(id);
  if (next.length === 1) setTimeout(() => void flush(), 20);
}

// Asked again later when the line failed: a name is never worth an error on the page.
async function flush(): Promise<void> {
  const ids = next.splice(0, most);
  if (next.length > 0) setTimeout(() => void flush(), 20);
  await read({ ids }).catch(() => ids.forEach((id) => asked.delete(id)));
}

async function read(filter: Record<string, unknown>): Promise<Named[]> {
  const page = await live().page('directory/main', 'person', { filter, take: 200 });
  return page.docs.map(remember);
}

function remember(doc: Doc): Named {
  const named = { id: doc.id, name: fullName(doc), givenName: text(doc.givenName) };
  knowName(named.id, named.name);
  return named;
}

export function forgetNames(): void {
  names.clear();
  together.clear();
  asked.clear();
  next = [];
}
