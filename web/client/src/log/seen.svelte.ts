import { onDestroy } from 'svelte';
import { live } from '$lib/live';
import type { Grain } from '$lib/live/grain.svelte';
import { keyOf } from '$lib/live/wire';
import { commentsOn, type Entry } from '$lib/log';
import { me, myself } from '$lib/me.svelte';

const glance = 1_500;

/** How far someone had come in a log when they opened it, and how far they come now. */
export class Seen {
  /** The mark when this page was opened; nothing on a first visit. */
  from = $state<number>();
  #newest = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly log: string) {
    $effect(() => {
      // The server's mark: what an earlier visit kept may lag behind what was read then.
      if (this.from === undefined && myself().resets > 0) this.from = this.#mark();
    });
    const back = () => this.#later();
    document.addEventListener('visibilitychange', back);
    onDestroy(() => {
      clearTimeout(this.#timer);
      document.removeEventListener('visibilitychange', back);
    });
  }

  /** These are on the page, with what hangs on them. */
  saw(log: Grain, entries: readonly string[]): void {
    const docs = entries.flatMap((id) => [log.docs.get(id), ...commentsOn(log, id)]);
    const created = docs.flatMap((doc) => (doc && !doc.pending ? [doc.created] : []));
    this.#newest = Math.max(this.#newest, ...created);
    this.#later();
  }

  #mark(): number | undefined {
    const seen = myself().docs.get(`mark/${keyOf(this.log)}`)?.seen;
    return typeof seen === 'number' ? seen : undefined;
  }

  // A glance at it is enough, but it takes a reader in front of the page.
  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tell(), glance);
  }

  #tell(): void {
    const watched = document.visibilityState === 'visible' && myself().phase === 'ready';
    if (!watched || this.#newest <= (this.#mark() ?? 0)) return;
    void live().send(me().id, 'mark-seen', { grain: this.log, seen: this.#newest });
  }
}

/** The first that was read before, when something new of others stands above it. */
export function firstRead(
  entries: readonly Entry[],
  seen: number | undefined,
  me: string,
): string | undefined {
  if (seen === undefined) return undefined;
  const index = entries.findIndex((entry) => entry.created <= seen);
  const fresh = entries.slice(0, Math.max(0, index)).some((entry) => entry.by !== me && !entry.pending);
  return fresh ? entries[index]?.id : undefined;
}
