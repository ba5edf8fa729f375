import type { Grain } from '$lib/live/grain.svelte';
import { differences, type Piece } from '../../log/differences';
import { changed } from '../../text/plain';

export interface ReportDoc {
  by: string;
  at: string;
  until: string;
  present: string[];
  /** The time for amendments is over. */
  closed?: boolean;
  fixed?: { by: string; at: string };
}

export interface Amendment {
  id: string;
  version: number;
  by: string;
  at: string;
  why?: string;
  changes: unknown;
}

export interface Addendum {
  id: string;
  by: string;
  at: string;
  text: string;
}

export const reportOf = (meeting: Grain): ReportDoc | undefined =>
  meeting.docs.get('report') as unknown as ReportDoc | undefined;

export const addendaOf = (meeting: Grain): Addendum[] =>
  (meeting.all('addendum') as unknown as Addendum[]).sort((a, b) => a.at.localeCompare(b.at));

/** Each amendment with what it changed, in the order in which they were made. */
export function amendmentsOf(text: Grain): (Amendment & { pieces: Piece[] })[] {
  let known = (text.docs.get('concept')?.text as string | undefined) ?? '';
  return (text.all('amendment') as unknown as Amendment[])
    .sort((a, b) => a.version - b.version)
    .map((amendment) => {
      const before = known;
      known = changed(before, amendment.changes);
      return { ...amendment, pieces: around(differences(before, known)) };
    });
}

const shown = 80;

/** What stays the same is shown only where something changed beside it. */
export function around(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, place) => {
    if (piece.change !== 'same' || piece.text.length <= 2 * shown) return piece;
    const head = place > 0 ? piece.text.slice(0, shown) : '';
    const tail = place < pieces.length - 1 ? piece.text.slice(-shown) : '';
    return { ...piece, text: `${head}…${tail}` };
  });
}
