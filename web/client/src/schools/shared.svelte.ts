import { onDestroy } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import { live } from '$lib/live';
import type { Grain } from '$lib/live/grain.svelte';

/** Grains that are watched as long as they are wanted and the component is there. */
export class Held {
  readonly grains = new SvelteMap<string, Grain>();

  constructor(wanted: () => readonly string[]) {
    const store = live();
    $effect(() => {
      const ids = new Set(wanted());
      for (const id of [...this.grains.keys()]) if (!ids.has(id)) this.#drop(id);
      for (const id of ids) if (!this.grains.has(id)) this.grains.set(id, store.watch(id));
    });
    onDestroy(() => [...this.grains.keys()].forEach((id) => store.release(id)));
  }

  #drop(id: string): void {
    this.grains.delete(id);
    live().release(id);
  }
}
