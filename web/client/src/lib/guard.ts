import type { Live } from './live/live.svelte';
import { typingWaits } from './typing.svelte';

let asked = false;

/** It was asked and answered: leaving is meant. */
export const letGo = (): void => {
  asked = true;
};

const beat = 5_000;
/** A page behind others is woken once a minute at least; longer than this it was asleep, and its line with it. */
const asleep = 90_000;

/** Watches the page itself: waking up, coming online, and leaving with unsent work. */
export function guard(live: Live): () => void {
  let last = Date.now();
  const awake = () => {
    const slept = Date.now() - last;
    last = Date.now();
    if (slept > asleep) live.renew();
    return slept <= asleep;
  };
  const check = () => {
    if (document.visibilityState === 'hidden') live.rest();
    else if (awake()) live.check();
  };
  const leave = (event: BeforeUnloadEvent) => {
    if (!asked && live.outbox.unsent.length + typingWaits() > 0) event.preventDefault();
  };
  const timer = setInterval(awake, beat);
  const stop = new AbortController();
  const { signal } = stop;
  for (const moment of ['visibilitychange', 'resume']) document.addEventListener(moment, check, { signal });
  for (const moment of ['online', 'pageshow']) window.addEventListener(moment, check, { signal });
  window.addEventListener('beforeunload', leave, { signal });
  return () => {
    clearInterval(timer);
    stop.abort();
  };
}
