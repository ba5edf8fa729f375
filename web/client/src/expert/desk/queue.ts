import { text } from '$lib/fields';
import type { Grain } from '$lib/live/grain.svelte';
import { keyOf } from '$lib/live/wire';
import { awaitsAnswer, latenessOf, themeName, type Queued } from '../model';

/** A line of the desk. */
export interface Row {
  id: string;
  theme: string;
  /** How the question begins; managers who are no experts do not see it. */
  question: string;
  doc: Queued;
}

export interface Desk {
  back: Row[];
  mine: Row[];
  late: Row[];
  free: Row[];
  others: Row[];
}

/** What is asked in these pools, each request in one place: what came back to us, what we have, what is late elsewhere, what nobody has. */
export function queueOf(pools: readonly Grain[], self: string, now = new Date()): Desk {
  const rows = pools.flatMap(rowsOf).sort((a, b) => a.doc.promised.localeCompare(b.doc.promised));
  const desk: Desk = { back: [], mine: [], late: [], free: [], others: [] };
  for (const row of rows) desk[placeOf(row, self, now)].push(row);
  return desk;
}

function placeOf({ doc }: Row, self: string, now: Date): keyof Desk {
  const { summary } = doc;
  const ours = summary.expert === self || summary.along.includes(self);
  if (ours && summary.returned && awaitsAnswer(summary.state)) return 'back';
  if (ours) return 'mine';
  if (latenessOf(summary.state, doc.promised, now) === 'late') return 'late';
  return summary.expert ? 'others' : 'free';
}

function rowsOf(pool: Grain): Row[] {
  const theme = themeName(pool.docs.get('pool'));
  return (pool.all('expert-request') as Queued[]).map((doc) => ({
    id: doc.id,
    theme,
    question: text(pool.docs.get(`question/${keyOf(doc.id)}`)?.text),
    doc,
  }));
}
