import { SvelteSet } from 'svelte/reactivity';

const waiting = new SvelteSet<string>();

/** What is typed in this text waits to be sent, or no longer does. */
export function setTyping(grain: string, waits: boolean): void {
  if (waits) waiting.add(grain);
  else waiting.delete(grain);
}

/** In how many texts something waits. */
export const typingWaits = (): number => waiting.size;
