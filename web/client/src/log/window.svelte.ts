import { tick, untrack } from 'svelte';
import { Anchor } from './anchor';
import { Virtual } from './virtual.svelte';

/** As low as the bar at the top of the page reaches, and some air. */
const line = 84;
const closeToEnd = 1_500;

/** The part of a long list that is on the page, and what one reads kept in its place. */
export class Window {
  /** How far the top of the window is below the beginning of the list. */
  top = $state(0);
  #height = $state(800);
  readonly #virtual: Virtual;
  readonly #anchor = new Anchor(() => this.#feed, line);
  readonly #sizes = new ResizeObserver((entries) => this.#sized(entries));
  #feed: HTMLElement | undefined;
  readonly nearEnd = $derived.by(() => this.top + this.#height + closeToEnd > this.#end);
  readonly nearBegin = $derived.by(() => this.top < closeToEnd);

  constructor(private readonly ids: () => readonly string[]) {
    this.#virtual = new Virtual(ids);
    // Before the page changes: those around what one reads are the ones to show.
    $effect.pre(() => {
      this.ids();
      untrack(() => this.#around());
    });
    $effect(() => {
      if (this.rows) this.#anchor.hold();
    });
  }

  get rows() {
    return this.#virtual.rows;
  }

  get below() {
    return this.#virtual.below;
  }

  get anchored(): string | undefined {
    return this.#anchor.id;
  }

  /** Where what one reads stands in the window now; to be called when it may have gone for a moment. */
  place(): () => Promise<void> {
    const { id, into } = this.#anchor;
    const focused = document.activeElement?.closest('[role=feed] > article')?.id;
    return async () => {
      if (id !== undefined) await this.#put(id, -into);
      if (focused !== undefined && document.activeElement === document.body)
        document.getElementById(focused)?.focus({ preventScroll: true });
    };
  }

  get #end(): number {
    return this.#virtual.begins.at(-1) ?? 0;
  }

  /** For the list itself. */
  readonly feed = (element: HTMLElement) => {
    this.#feed = element;
    // Not again with every change of what is shown.
    untrack(() => this.scrolled());
    return () => this.#sizes.disconnect();
  };

  /** For each of its articles. */
  readonly measured = (article: HTMLElement) => {
    this.#sizes.observe(article);
    return () => this.#sizes.unobserve(article);
  };

  /** The focus came or went: what has it stays on the page. */
  readonly focused = (): void => {
    void tick().then(() => {
      const inside = this.#feed?.contains(document.activeElement) ? document.activeElement : null;
      this.#virtual.staying = inside?.closest('article')?.id;
    });
  };

  readonly scrolled = (): void => {
    if (!this.#feed) return;
    this.#anchor.take();
    this.#look();
  };

  /** Begins at this one. */
  async begin(id: string): Promise<void> {
    // A new page begins at its top; only after that we go where it leads.
    await new Promise(requestAnimationFrame);
    await this.#put(id, line + 24);
    document.getElementById(id)?.focus({ preventScroll: true });
  }

  async #put(id: string, top: number): Promise<void> {
    this.#anchor.set(id, top);
    this.#virtual.lookAt(id, -top, window.innerHeight);
    await tick();
    this.#anchor.hold();
  }

  #look(): void {
    this.top = -(this.#feed?.getBoundingClientRect().top ?? 0);
    this.#height = window.innerHeight;
    this.#virtual.look(this.top, this.top + this.#height);
  }

  #around(): void {
    const { id, into } = this.#anchor;
    if (id !== undefined) this.#virtual.lookAt(id, into, window.innerHeight);
  }

  #sized(entries: readonly ResizeObserverEntry[]): void {
    this.#virtual.measure(entries.map((entry) => [entry.target.id, entry.borderBoxSize[0]?.blockSize ?? 0]));
    this.#anchor.hold();
    this.#look();
  }
}
