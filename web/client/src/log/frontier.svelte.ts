/** Keeps what one reads in its place: what arrives above it from others waits until one asks for it. */
export class Frontier {
  #reading = $state(false);
  #seen = $state(0);

  constructor(private readonly me: string) {}

  /** Someone scrolls: reading begins where the first entry has gone up, and ends above it. */
  moved(reading: boolean, seq: number): void {
    // What an earlier visit kept has no number: nothing is new until the server has answered.
    if (reading && !this.#reading) this.#seen = seq || Infinity;
    this.#reading = reading;
  }

  /** The server has answered: everything up to here was there. */
  answered(seq: number): void {
    if (this.#seen === Infinity) this.#seen = seq;
  }

  waits(entry: { created: number; by: string; pending?: true }): boolean {
    return this.#reading && !entry.pending && entry.created > this.#seen && entry.by !== this.me;
  }

  /** Show everything. */
  open(): void {
    this.#reading = false;
  }
}
