import { SvelteMap } from 'svelte/reactivity';
import { Pause } from './standstill.svelte';
import type { Here, PresenceDelta } from './wire';

/** Who is here. Not stored anywhere; after a broken line it starts afresh. */
export class Presence {
  readonly people = new SvelteMap<string, Here>();
  count = $state(0);
  #waiting: PresenceDelta[] = [];

  constructor(private readonly pause = new Pause()) {}

  take(delta: PresenceDelta): void {
    if (this.pause.on) this.#waiting.push(delta);
    else this.#apply(delta);
  }

  /** The page moves again. */
  letIn(): void {
    for (const delta of this.#waiting.splice(0)) this.#apply(delta);
  }

  #apply(delta: PresenceDelta): void {
    for (const person of delta.gone ?? []) this.people.delete(person);
    for (const here of delta.here ?? []) this.people.set(here.person, here);
    this.count = delta.count ?? this.people.size;
  }

  clear(): void {
    this.#waiting = [];
    this.people.clear();
    this.count = 0;
  }

  /** Those who write at this place (a document's id, or nothing for the log itself). */
  typingAt(place: string | undefined): string[] {
    return [...this.people.values()]
      .filter((here) => here.typing === true && (here.place || undefined) === place)
      .map((here) => here.person);
  }
}
