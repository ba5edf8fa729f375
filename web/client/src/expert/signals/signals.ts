import type { ViewDoc } from '$lib/live/draft';
import type { Grain } from '$lib/live/grain.svelte';
import { keyOf } from '$lib/live/wire';
import { themeName } from '../model';

/** Who can do something about a signal: a line of the programme. */
export type SignalLine = 'chain' | 'national';

export const lines: readonly SignalLine[] = ['chain', 'national'];

export interface SignalDoc extends ViewDoc {
  line: SignalLine;
  text: string;
  sources: { request: string; leerlab: string; school?: string }[];
}

/** A signal with its numbers. */
export interface Signal {
  key: string;
  pool: string;
  theme: string;
  line: SignalLine;
  text: string;
  requests: number;
  leerlabs: number;
  schools: number;
  /** Where it stands: experts of several themes may have said the same. */
  parts: readonly { pool: string; key: string }[];
}

/**
 * Under so many schools no number is given. A leerlab has six schools: of two behind a signal each knows the other, of three nobody knows who the
 * others are.
 */
export const fewest = 3;

export const signalsOf = (pool: Grain): SignalDoc[] => pool.all('signal') as SignalDoc[];

interface Marked {
  pool: Grain;
  doc: SignalDoc;
}

/** Of all pools, what most schools ask first. What is said in the same words at several themes of a line is one signal: each school counts once. */
export function reported(pools: readonly Grain[]): Signal[] {
  const same = new Map<string, Marked[]>();
  for (const pool of pools)
    for (const doc of signalsOf(pool)) {
      const words = `${doc.line} ${doc.text
        .trim()
        .toLowerCase()
        .replace(/[\s.!]+/g, ' ')}`.trim();
      same.set(words, [...(same.get(words) ?? []), { pool, doc }]);
    }
  return [...same.values()]
    .map(counted)
    .sort((a, b) => b.schools - a.schools || b.requests - a.requests || a.text.localeCompare(b.text));
}

/** The schools behind all signals of a line together. */
export const schoolsBehind = (pools: readonly Grain[], line: SignalLine): number =>
  new Set(
    pools
      .flatMap(signalsOf)
      .filter((doc) => doc.line === line)
      .flatMap(({ sources }) => sources.flatMap(({ school }) => school ?? [])),
  ).size;

function counted(marked: readonly Marked[]): Signal {
  const sources = marked.flatMap(({ doc }) => doc.sources);
  const parts = marked.map(({ pool, doc }) => ({ pool: pool.id, key: keyOf(doc.id) }));
  const themes = marked.map(({ pool }) => themeName(pool.docs.get('pool')));
  const [{ doc }] = marked as [Marked];
  return {
    ...(parts[0] as { pool: string; key: string }),
    theme: [...new Set(themes)].sort((a, b) => a.localeCompare(b)).join(', '),
    line: doc.line,
    text: doc.text,
    requests: sources.length,
    leerlabs: new Set(sources.map(({ leerlab }) => leerlab)).size,
    schools: new Set(sources.flatMap(({ school }) => school ?? [])).size,
    parts,
  };
}
