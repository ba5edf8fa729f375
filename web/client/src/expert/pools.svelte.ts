import { onDestroy, untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import { text } from '$lib/fields';
import { live, useGrain } from '$lib/live';
import type { Grain } from '$lib/live/grain.svelte';
import { keyOf } from '$lib/live/wire';
import { me, myself } from '$lib/me.svelte';

/** The pools that someone may look into: the own ones, and of a manager all. For a component, as long as it is there. */
export class Pools {
  readonly #programme = useGrain('programme/main');
  readonly #watched = new SvelteMap<string, Grain>();
  /** Those in which the person is an expert. */
  readonly own = $derived(
    myself()
      .all('pool')
      .filter(({ ended }) => !ended)
      .map(({ pool }) => text(pool)),
  );
  readonly #all = $derived(
    me().manager ? this.#programme.all('theme').map(({ id }) => `expert-pool/${keyOf(id)}`) : [],
  );
  readonly #wanted = $derived([...new Set([...this.own, ...this.#all])].sort());
  readonly grains = $derived([...this.#watched.values()].filter(({ phase }) => phase === 'ready'));
  readonly ours = $derived(this.grains.filter(({ id }) => this.own.includes(id)));
  /** There are none, and that is known. */
  readonly none = $derived(this.#programme.phase === 'ready' && this.#wanted.length === 0);

  constructor() {
    // Pools come and go while we are here.
    $effect(() => {
      const ids = this.#wanted;
      untrack(() => this.#follow(ids));
    });
    onDestroy(() => this.#follow([]));
  }

  #follow(ids: readonly string[]): void {
    for (const id of ids) if (!this.#watched.has(id)) this.#watched.set(id, live().watch(id));
    for (const id of [...this.#watched.keys()])
      if (!ids.includes(id)) {
        this.#watched.delete(id);
        live().release(id);
      }
  }
}
