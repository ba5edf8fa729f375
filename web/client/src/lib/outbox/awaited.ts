import type { Unsent } from './unsent';

/** Acknowledged, but not yet in the documents that we hold: what to keep showing, and up to which frame. */
export class Awaited {
  readonly #items = new Map<string, { item: Unsent; seq: number }>();

  add(item: Unsent, seq: number): void {
    this.#items.set(item.id, { item, seq });
  }

  /** The documents of a grain are complete up to here. */
  arrived(grain: string, seq: number): void {
    for (const [id, awaited] of this.#items) {
      if (awaited.item.grain === grain && awaited.seq <= seq) this.#items.delete(id);
    }
  }

  on(grain: string): Unsent[] {
    return [...this.#items.values()].map((one) => one.item).filter((item) => item.grain === grain);
  }
}
