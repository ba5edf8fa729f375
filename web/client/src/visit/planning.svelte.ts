import { present } from '$lib/fields';
import { newId } from '$lib/live/ids';
import { me } from '$lib/me.svelte';
import { lastFeedForward } from './model';

/** What someone fills in to agree on a visit. */
export class Planning {
  leerlab = $state('');
  way = $state<'visit' | 'visited'>('visit');
  other = $state('');
  day = $state('');
  from = $state('');
  to = $state('');
  lesson = $state('');
  address = $state('');
  #goal = $state<string>();
  readonly visited = $derived(this.way === 'visited' ? me().id : this.other);
  readonly before = $derived.by(() => (this.other ? lastFeedForward(this.visited, this.other) : ''));

  constructor(leerlab: string, other = '') {
    this.leerlab = leerlab;
    this.other = other;
  }

  /** Starts from the feedforward of the last visit between the two, until someone writes. */
  get goal(): string {
    return this.#goal ?? this.before;
  }

  set goal(text: string) {
    this.#goal = text;
  }

  /** The fields of `plan-visit`. */
  fields(): Record<string, unknown> & { visit: string } {
    const { other, visited } = this;
    return {
      visit: newId(),
      visitor: visited === other ? me().id : other,
      visited,
      when: { start: `${this.day}T${this.from}`, end: `${this.day}T${this.to}` },
      ...present({
        lesson: this.lesson.trim() || undefined,
        goal: this.goal.trim() || undefined,
        place: this.address.trim() ? { address: this.address.trim() } : undefined,
      }),
    };
  }
}
