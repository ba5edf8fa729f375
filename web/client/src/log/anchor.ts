/** Keeps what one reads where it stands in the window, whatever comes, goes or grows above it. */
export class Anchor {
  #id: string | undefined;
  #top = 0;
  #scroll = 0;

  /** @param line as low as what covers the top of the window reaches */
  constructor(
    private readonly feed: () => HTMLElement | undefined,
    private readonly line: number,
  ) {}

  get id(): string | undefined {
    return this.#id;
  }

  /** How far the top of the window is below the beginning of what is kept. */
  get into(): number {
    return -this.#top;
  }

  /** From now on this one is kept, here in the window. */
  set(id: string, top = this.line): void {
    [this.#id, this.#top, this.#scroll] = [id, top, window.scrollY];
  }

  /** Keeps the first one that is in view; nothing while the top of the feed is. */
  take(): void {
    const feed = this.feed();
    // That was us, not the reader.
    if (this.#id !== undefined && Math.abs(window.scrollY - this.#scroll) < 1) return;
    this.#scroll = window.scrollY;
    this.#id = undefined;
    if (!feed || feed.getBoundingClientRect().top >= this.line) return;
    for (const article of feed.children) {
      const { top, bottom } = article.getBoundingClientRect();
      if (bottom <= this.line) continue;
      [this.#id, this.#top] = [article.id, top];
      return;
    }
  }

  /** Puts it back where it stood; what the reader scrolled meanwhile counts. */
  hold(): void {
    const article = this.#id === undefined ? null : document.getElementById(this.#id);
    if (!article) return;
    this.#top -= window.scrollY - this.#scroll;
    this.#scroll = window.scrollY;
    const moved = article.getBoundingClientRect().top - this.#top;
    if (Math.abs(moved) < 1) return;
    window.scrollBy({ top: moved, behavior: 'instant' });
    // At either end of the page it goes no further.
    this.#top = article.getBoundingClientRect().top;
    this.#scroll = window.scrollY;
  }
}
