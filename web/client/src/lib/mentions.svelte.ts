import { candidates, mention, mentioning, type Mentioning } from './mention';
import type { Named } from './names.svelte';

/** The names to choose from while someone types an @. */
export class Mentions {
  #asking = $state.raw<Mentioning>();
  chosen = $state(0);
  readonly found = $derived.by(() =>
    this.#asking ? candidates(this.people(), this.#asking.typed) : ([] as Named[]),
  );

  constructor(private readonly people: () => readonly Named[]) {}

  typed(text: string, cursor: number): void {
    this.#asking = mentioning(text, cursor);
    this.chosen = 0;
  }

  close(): void {
    this.#asking = undefined;
  }

  /** True when the key was for the list; `take` gets whoever was chosen by it. */
  press(event: KeyboardEvent, take: (person: Named) => void): boolean {
    if (this.found.length === 0 || event.ctrlKey || event.metaKey) return false;
    const person = this.found[this.chosen];
    if (event.key === 'ArrowDown') this.#move(1);
    else if (event.key === 'ArrowUp') this.#move(-1);
    else if (event.key === 'Escape') this.close();
    else if ((event.key === 'Enter' || event.key === 'Tab') && person) take(person);
    else return false;
    return true;
  }

  /** The text with the mention in it, and where the cursor goes on. */
  write(text: string, person: Named): { text: string; cursor: number } {
    const written = this.#asking ? mention(text, this.#asking, person) : { text, cursor: text.length };
    this.close();
    return written;
  }

  #move(by: number): void {
    this.chosen = (this.chosen + this.found.length + by) % this.found.length;
  }
}
