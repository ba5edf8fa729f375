import type { Live } from './live/live.svelte';

let asked = false;

/** It was asked and answered: leaving is meant. */
export const letGo = (): void => {
  asked = true;
};

/** Watches the page itself: waking up, coming online, and leaving with unsent work. */
export function guard(live: Live): () => void {
  const check = () => {
    if (document.visibilityState === 'visible') live.check();
  };
  const leave = (event: BeforeUnloadEvent) => {
    if (!asked && live.outbox.waiting.length > 0) event.preventDefault();
  };
  document.addEventListener('visibilitychange', check);
  window.addEventListener('online', check);
  window.addEventListener('beforeunload', leave);
  return () => {
    document.removeEventListener('visibilitychange', check);
    window.removeEventListener('online', check);
    window.removeEventListener('beforeunload', leave);
  };
}
