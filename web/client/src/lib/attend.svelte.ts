import { onDestroy } from 'svelte';
import { live } from './live';

const repeat = 20_000;
const stillTyping = 5_000;

/** Tells others that we are here and where we write, for as long as this component is there. */
export function attend(grain: string): { typing: (place?: string) => void } {
  let place: string | null = null;
  let typing = false;
  let quiet: ReturnType<typeof setTimeout> | undefined;

  const say = () => {
    if (document.visibilityState === 'visible') void live().here(grain, place, typing);
  };
  const move = (to: string | null, busy: boolean) => {
    const changed = to !== place || busy !== typing;
    place = to;
    typing = busy;
    if (changed) say();
  };
  const timer = setInterval(say, repeat);
  document.addEventListener('visibilitychange', say);
  say();
  onDestroy(() => {
    clearInterval(timer);
    clearTimeout(quiet);
    document.removeEventListener('visibilitychange', say);
  });
  return {
    typing: (at) => {
      clearTimeout(quiet);
      move(at ?? null, true);
      quiet = setTimeout(() => move(place, false), stillTyping);
    },
  };
}
