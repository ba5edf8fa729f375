import { live } from '$lib/live';
import type { Doc } from '$lib/live/wire';

const pause = 250;

/** Finds things in the directory while someone types; only the answer to the last question counts. */
export class Search {
  found = $state.raw<readonly Doc[]>([]);
  failed = $state(false);
  asked = $state('');
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly type: 'school' | 'person' | 'leerlab') {}

  typed(text: string): void {
    clearTimeout(this.#timer);
    if (text.trim().length < 2) {
      this.found = [];
      this.asked = '';
    } else this.#timer = setTimeout(() => void this.#ask(text.trim()), pause);
  }

  async #ask(text: string): Promise<void> {
    this.asked = text;
    try {
      const page = await live().page('directory/main', this.type, { filter: { text }, take: 12 });
      if (this.asked === text) [this.found, this.failed] = [page.docs, false];
    } catch {
      if (this.asked === text) this.failed = true;
    }
  }
}
