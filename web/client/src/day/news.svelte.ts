import { SvelteMap } from 'svelte/reactivity';
import { ask } from '$lib/live/http';
import { keyOf } from '$lib/live/wire';

interface LogNews {
  log: string;
  entries: number;
  comments: number;
  more: boolean;
}

export interface Counted {
  count: number;
  /** There are more than were counted. */
  more: boolean;
}

const pause = 3_000;

/** What the server counts where we hold too little ourselves; asked again when something came, never more than now and then. */
export class News {
  readonly #counts = new SvelteMap<string, Counted>();
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #next = 0;

  of(logKey: string): Counted | undefined {
    return this.#counts.get(logKey);
  }

  ask(): void {
    if (this.#waiting !== undefined) return;
    this.#waiting = setTimeout(() => void this.#read(), Math.max(0, this.#next - Date.now()));
  }

  stop(): void {
    clearTimeout(this.#waiting);
  }

  async #read(): Promise<void> {
    this.#next = Date.now() + pause;
    this.#waiting = undefined;
    const news = await ask<LogNews[]>('/api/news').catch(() => []);
    for (const { log, entries, comments, more } of news)
      this.#counts.set(keyOf(log), { count: entries + comments, more });
  }
}
