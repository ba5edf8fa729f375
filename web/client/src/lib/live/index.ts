import { onDestroy, untrack } from 'svelte';
import type { Grain } from './grain.svelte';
import type { Live } from './live.svelte';

let current: Live | undefined;

export function setLive(live: Live): void {
  current = live;
}

/** The live store of who is signed in. */
export function live(): Live {
  if (!current) throw new Error('Nobody is signed in');
  return current;
}

/** A grain for as long as this component is there. */
export function useGrain(id: string): Grain {
  const store = live();
  onDestroy(() => store.release(id));
  return untrack(() => store.watch(id));
}
