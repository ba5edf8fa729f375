import { on } from 'svelte/events';

const root = document.documentElement;
let shown = $state(false);

/** The page is on the board: large, with nothing around it. */
export const presenting = (): boolean => shown;

/** Puts the page on the board, over the whole screen where the browser lets us. */
export function present(): void {
  shown = true;
  root.dataset.view = 'presentation';
  void root.requestFullscreen?.().catch(() => {});
}

export function putDown(): void {
  shown = false;
  delete root.dataset.view;
  if (document.fullscreenElement) void document.exitFullscreen();
}

/** Escape, and leaving the full screen, take it down again. */
export function watchBoard(): () => void {
  const escape = on(window, 'keydown', (event) => {
    if (event.key === 'Escape' && shown && !event.defaultPrevented) putDown();
  });
  const left = on(document, 'fullscreenchange', () => {
    if (shown && !document.fullscreenElement) putDown();
  });
  return () => (escape(), left(), putDown());
}
