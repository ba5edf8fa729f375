import type { Snippet } from 'svelte';

export interface RailContent {
  label: string;
  /** What is worth saying of it where it is folded away, such as how many are here. */
  brief: string;
  children: Snippet;
}

let content = $state.raw<() => RailContent>();

/** What belongs to the page that is open, and stands at its right. */
export const rail = (): RailContent | undefined => content?.();

/** Puts something in the right rail until the answer is called. */
export function fillRail(wanted: () => RailContent): () => void {
  content = wanted;
  return () => {
    if (content === wanted) content = undefined;
  };
}
