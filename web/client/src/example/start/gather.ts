import { keyOf } from '$lib/live/wire';
import type { Entry, EntryKind } from '$lib/log';
import type { Part } from '../model';

/** Where what someone wrote in the log belongs in an example, to begin with. */
const places: Readonly<Record<EntryKind, Part>> = {
  question: 'question',
  note: 'situation',
  intervention: 'done',
  decision: 'done',
  observation: 'seen',
  outcome: 'seen',
  reflection: 'advice',
};

export interface FirstText {
  part: Part;
  text: string;
  entries: string[];
}

/** The chosen entries as first texts of the parts, the oldest first. Only what the whole leerlab reads is cited. */
export function gather(entries: readonly Entry[]): FirstText[] {
  const found = new Map<Part, Entry[]>();
  for (const entry of [...entries].sort((a, b) => a.created - b.created)) {
    if (entry.visibility !== 'leerlab') continue;
    const part = places[entry.kind];
    found.set(part, [...(found.get(part) ?? []), entry]);
  }
  return [...found].map(([part, list]) => ({
    part,
    text: list.map(({ text }) => text.trim()).join('\n\n'),
    entries: list.map(({ id }) => keyOf(id)),
  }));
}
