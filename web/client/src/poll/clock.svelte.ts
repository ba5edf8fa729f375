import { onDestroy } from 'svelte';

const longest = 2 ** 31 - 1;

/** The present instant, as far as a deadline makes a difference: it ticks when that is there. */
export class Clock {
  now = $state.raw(new Date());
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(deadline: () => string | undefined) {
    $effect(() => this.#wait(deadline()));
    onDestroy(() => clearTimeout(this.#timer));
  }

  #wait(deadline: string | undefined): void {
    clearTimeout(this.#timer);
    const left = deadline ? Date.parse(deadline) - Date.now() : 0;
    if (left > 0 && left < longest) this.#timer = setTimeout(() => (this.now = new Date()), left + 1);
  }
}
