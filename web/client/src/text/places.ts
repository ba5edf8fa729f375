import type { ChangeSet } from '@codemirror/state';

/** A place in the text, as presence tells it: in the server's text at a version. */
export interface Spot {
  version: number;
  anchor: number;
  head: number;
}

const form = /^caret\/(\d{1,9})-(\d{1,7})-(\d{1,7})$/;
const remembered = 200;

export function spotIn(place: string | undefined): Spot | undefined {
  const found = form.exec(place ?? '');
  return found ? { version: Number(found[1]), anchor: Number(found[2]), head: Number(found[3]) } : undefined;
}

export const placeOf = ({ version, anchor, head }: Spot): string => `caret/${version}-${anchor}-${head}`;

/** The last updates, to carry along where someone said to be. */
export class Steps {
  #last: { version: number; changes: ChangeSet }[] = [];

  add(version: number, changes: ChangeSet): void {
    this.#last.push({ version, changes });
    if (this.#last.length > remembered) this.#last.shift();
  }

  /** A spot in the server's text of now; nothing when it is of a text that we do not have yet, or not any more. */
  carry(spot: Spot, version: number): Spot | undefined {
    const since = this.#last.filter((step) => step.version > spot.version);
    if (spot.version > version || since.length < version - spot.version) return undefined;
    const place = (position: number) => since.reduce((at, { changes }) => changes.mapPos(at, 1), position);
    try {
      return { version, anchor: place(spot.anchor), head: place(spot.head) };
    } catch {
      // Someone said to be where there is no text.
      return undefined;
    }
  }
}
