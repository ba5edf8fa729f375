import { below, between, covers, offsets, rows, type Range } from './virtual';

const usual = 260;
const enough = 25;
/** What is mounted beyond the window: at least, and after it moved. */
const [least, most] = [900, 1200];

/** Which of a long list are mounted: those near the window, and the ones that must stay. Heights are measured as they show. */
export class Virtual {
  readonly #heights = new Map<string, number>();
  #measured = $state(0);
  #estimate = usual;
  #range = $state.raw<Range>({ first: 0, end: 12 });
  /** The one with the focus: it stays mounted wherever it is. */
  staying = $state<string>();
  readonly begins = $derived.by(() => (this.#measured >= 0, offsets(this.ids(), (id) => this.#height(id))));
  readonly rows = $derived.by(() => {
    const staying = this.staying === undefined ? -1 : this.ids().indexOf(this.staying);
    return rows(this.ids(), this.begins, this.#range, [staying]);
  });
  readonly below = $derived.by(() => below(this.begins, this.rows));

  constructor(private readonly ids: () => readonly string[]) {}

  /** The window stands between these heights of the list. */
  look(top: number, bottom: number): void {
    if (covers(this.#range, between(this.begins, top - least, bottom + least))) return;
    this.#range = between(this.begins, top - most, bottom + most);
  }

  /** The window stands with its top this far below the beginning of this one. */
  lookAt(id: string, into: number, height: number): void {
    const index = this.ids().indexOf(id);
    if (index < 0) return;
    const top = this.begins[index]! + into;
    this.#range = between(this.begins, top - most, top + height + most);
  }

  /** These are that high now. */
  measure(heights: Iterable<readonly [string, number]>): void {
    let changed = false;
    for (const [id, height] of heights) {
      if (this.#heights.get(id) === height || height === 0) continue;
      this.#heights.set(id, height);
      changed = true;
    }
    if (!changed) return;
    this.#guess();
    this.#measured++;
  }

  // Settled after some, so that what is far away does not keep moving.
  #guess(): void {
    if (this.#heights.size > enough) return;
    const sum = [...this.#heights.values()].reduce((total, height) => total + height, 0);
    this.#estimate = sum / this.#heights.size;
  }

  #height(id: string): number {
    return this.#heights.get(id) ?? this.#estimate;
  }
}
