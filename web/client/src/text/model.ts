import type { Doc } from '$lib/live/wire';
import { typeOf } from '$lib/live/wire';

/** One update as the server has it: what it makes of the text before it. */
export interface Update {
  version: number;
  /** `ChangeSet.toJSON()`. */
  changes: unknown;
  by: string;
  command: string;
}

export type TextState = 'open' | 'concept' | 'fixed';

export interface TextHead {
  about: string;
  state: TextState;
  amenders?: string[];
}

/** The text at a version, and the updates that came after it. */
export interface Page {
  version: number;
  text: string;
  updates: Update[];
}

/** What the documents say; nothing while they are still on their way. */
export function pageIn(docs: readonly Doc[]): Page | undefined {
  const base = docs.find((doc) => doc.id === 'base');
  if (!base) return undefined;
  const version = Number(base.version);
  const updates = docs
    .filter((doc) => typeOf(doc.id) === 'update')
    .map(updateOf)
    .filter((update) => update.version > version)
    .sort((a, b) => a.version - b.version);
  return { version, text: String(base.text), updates };
}

export const updateOf = (doc: Doc): Update => doc as unknown as Update;

/** The updates of a run that is in the base already. */
export function pastOf(doc: Doc): Update[] {
  const { version, updates } = doc as unknown as { version: number; updates: Omit<Update, 'version'>[] };
  return updates.map((update, place) => ({ ...update, version: version - updates.length + place + 1 }));
}

/** As they follow each other after a version up to another; nothing when one of them is not there. */
export function unbroken(updates: readonly Update[], after: number, upTo: number): Update[] | undefined {
  const known = new Map(updates.map((update) => [update.version, update]));
  const run = Array.from({ length: Math.max(0, upTo - after) }, (_, place) => known.get(after + place + 1));
  return run.every((update) => update !== undefined) ? run : undefined;
}
