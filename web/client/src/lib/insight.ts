/** How far a page must scroll so that what has the focus is not under a bar (WCAG 2.4.11); 0 when it is in sight. */
export function wayToSight(focused: { top: number; bottom: number }, head: number, foot: number): number {
  const above = focused.top - head;
  const below = focused.bottom - foot;
  if (above >= 0 && below <= 0) return 0;
  // What is higher than the room between the bars begins at the top of it.
  return above < 0 || focused.bottom - focused.top > foot - head ? above : below;
}

const bars = (kind: string) =>
  [...document.querySelectorAll<HTMLElement>(`[data-bar='${kind}']`)].filter((bar) =>
    /sticky|fixed/.test(getComputedStyle(bar).position),
  );

/** Where the room between the bars begins and ends now. */
function room(): { head: number; foot: number } {
  const heads = bars('head').map((bar) => bar.getBoundingClientRect().bottom);
  const feet = bars('foot').map((bar) => bar.getBoundingClientRect().top);
  return {
    head: Math.max(0, ...heads),
    foot: Math.min(innerHeight, ...feet.filter((top) => top > innerHeight / 3)),
  };
}

/** Keeps what gets the focus out from under the bars, and tells the page how much room they take. */
export function keepFocusInSight(frame: HTMLElement): () => void {
  const measure = () => {
    const { head, foot } = room();
    document.documentElement.style.setProperty('--top', `${Math.round(head)}px`);
    document.documentElement.style.setProperty('--foot', `${Math.round(innerHeight - foot)}px`);
  };
  const uncover = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || target.closest('[data-bar], dialog, main[tabindex]:focus'))
      return;
    const { head, foot } = room();
    const way = wayToSight(target.getBoundingClientRect(), head, foot);
    if (way !== 0) window.scrollBy({ top: way, behavior: 'instant' });
  };
  const resized = new ResizeObserver(measure);
  resized.observe(document.documentElement);
  bars('head').forEach((bar) => resized.observe(bar));
  frame.addEventListener('focusin', uncover);
  return () => {
    resized.disconnect();
    frame.removeEventListener('focusin', uncover);
  };
}
