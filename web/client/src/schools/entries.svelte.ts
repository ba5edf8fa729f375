import { live } from '$lib/live';
import type { Grain } from '$lib/live/grain.svelte';
import { typeOf } from '$lib/live/wire';
import { entriesOf, goneFrom, type Entry } from '$lib/log';

const atOnce = 10;

/** What one school shared in one log, newest first; what comes later is there at once. */
export class SchoolEntries {
  more = $state(true);
  failed = $state(false);
  busy = $state(false);
  #reached = $state(Infinity);

  constructor(
    private readonly log: Grain,
    private readonly school: string,
  ) {}

  get shown(): Entry[] {
    return entriesOf(this.log).filter(
      (entry) =>
        entry.school === this.school &&
        entry.visibility === 'leerlab' &&
        !goneFrom(entry) &&
        entry.created >= this.#reached,
    );
  }

  async older(): Promise<void> {
    if (this.busy || !this.more) return;
    this.busy = true;
    try {
      await this.#page();
      this.failed = false;
    } catch {
      this.failed = true;
    } finally {
      this.busy = false;
    }
  }

  async #page(): Promise<void> {
    const before = Number.isFinite(this.#reached) ? { before: this.#reached } : {};
    const query = { take: atOnce, filter: { schools: [this.school] }, ...before };
    const page = await live().page(this.log.id, 'entry', query);
    const created = page.docs.flatMap((doc) => (typeOf(doc.id) === 'entry' ? [doc.created] : []));
    this.more = page.more;
    this.#reached = page.more ? Math.min(page.next ?? Infinity, ...created) : 0;
  }
}
