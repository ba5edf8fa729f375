import { SvelteMap } from 'svelte/reactivity';
import { text } from './fields';
import { live } from './live';
import type { KeptStore } from './live/keeping';
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
let kept: KeptStore | undefined;
let keeping: ReturnType<typeof setTimeout> | undefined;
const drawer = 'names';
const most = 100;

export const fullName = (person: Record<string, unknown>): string =>
  [person.givenName, person.prefix, person.surname].filter(Boolean).join(' ');

export function knowName(id: string, name: string): void {
  asked.add(id);
  names.set(id, name);
  keepSoon();
}

/** The name of a person; empty until the directory has answered. */
export function nameOf(id: unknown): string {
  if (typeof id !== 'string') return '';
  if (!asked.has(id)) request(id);
  return names.get(id) ?? '';
}

/** Everyone of a leerlab at once, for those who will be on the page. */
export async function learnNames(leerlab: string): Promise<void> {
  const found = await people({ leerlab }).catch(() => ({ docs: [] }));
  together.set(keyOf(leerlab), found.docs);
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
  await learn(ids).catch(() => ids.forEach((id) => asked.delete(id)));
}

async function learn(ids: readonly string[]): Promise<void> {
  const { docs, more } = await people({ ids });
  const told = new Set(docs.map(({ id }) => id));
  // Whom the directory no longer tells us of: the name from an earlier visit goes too.
  if (!more) for (const id of ids) if (!told.has(id) && names.delete(id)) keepSoon();
}

async function people(filter: Record<string, unknown>): Promise<{ docs: Named[]; more: boolean }> {
  const { docs, more } = await live().page('directory/main', 'person', { filter, take: 200 });
  return { docs: docs.map(remember), more };
}

function remember(doc: Doc): Named {
  const named = { id: doc.id, name: fullName(doc), givenName: text(doc.givenName) };
  knowName(named.id, named.name);
  return named;
}

/** The names of an earlier visit, until the directory has answered for each of them; and those of this one for the next. */
export async function keepNames(store: KeptStore): Promise<void> {
  kept = store;
  for (const { id, name } of (await store.load(drawer).catch(() => undefined)) ?? []) {
    if (asked.has(id)) continue;
    names.set(id, text(name));
    request(id);
  }
}

function keepSoon(): void {
  if (!kept || keeping) return;
  keeping = setTimeout(() => {
    keeping = undefined;
    const docs = [...names].map(([id, name]) => ({ id, name, created: 0, rev: 0 }));
    kept?.save(drawer, docs).catch(() => {});
  }, 2_000);
}

export function forgetNames(): void {
  kept = undefined;
  clearTimeout(keeping);
  keeping = undefined;
  names.clear();
  together.clear();
  asked.clear();
  next = [];
}
