import { SvelteMap } from 'svelte/reactivity';
import type { Here, PresenceDelta } from './wire';

/** Who is here. Not stored anywhere; after a broken line it starts afresh. */
export class Presence {
  readonly people = new SvelteMap<string, Here>();
  count = $state(0);

  take(delta: PresenceDelta): void {
    for (const person of delta.gone ?? []) this.people.delete(person);
    for (const here of delta.here ?? []) this.people.set(here.person, here);
    this.count = delta.count ?? this.people.size;
  }

  clear(): void {
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
