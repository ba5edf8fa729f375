import type { Grain } from './grain.svelte';
import type { Pace } from './pace';
import { typeOf, type Doc } from './wire';

/** Where what was read last is kept for when there is no line. */
export interface KeptStore {
  load(grain: string): Promise<Doc[] | undefined>;
  save(grain: string, docs: Doc[]): Promise<void>;
  forget(grain: string): Promise<void>;
}

const soon = 1_000;
const newest = 50;
const paged = ['entry', 'comment', 'inbox'];
/** Of no use without a line, or not to be left lying about. */
const never = ['past', 'version', 'report', 'session', 'identity', 'mail-address', 'invitation'];

/** Keeps what each grain last showed, and brings it back until the server has answered. */
export class Keeping {
  readonly #waiting = new Map<string, Grain>();
  #under = false;

  constructor(
    private readonly store: KeptStore,
    private readonly pace: Pace,
  ) {}

  /** Recalls a grain that is opened, and keeps what becomes of it. */
  begin(grain: Grain): void {
    const recalled = this.store.load(grain.id).then((docs) => docs && grain.recall(docs));
    recalled.catch(() => {});
    grain.onkept = () => this.#later(grain);
  }

  /** Writes what waits now: the page may be gone in a moment. */
  async flush(): Promise<void> {
    const grains = [...this.#waiting.values()];
    this.#waiting.clear();
    await Promise.all(grains.map((grain) => this.#keep(grain))).catch(() => {});
  }

  #later(grain: Grain): void {
    this.#waiting.set(grain.id, grain);
    if (this.#under) return;
    this.#under = true;
    void this.pace.wait(soon).then(() => {
      this.#under = false;
      return this.flush();
    });
  }

  #keep(grain: Grain): Promise<void> {
    return grain.phase === 'refused'
      ? this.store.forget(grain.id)
      : this.store.save(grain.id, latestOf(grain.confirmed()));
  }
}

/** Everything that does not grow, and the newest of what does, with what belongs to it. */
export function latestOf(docs: readonly Doc[]): Doc[] {
  const of = (type: string) => docs.filter((doc) => typeOf(doc.id) === type);
  const last = paged.flatMap((type) =>
    of(type)
      .sort((a, b) => b.created - a.created)
      .slice(0, newest),
  );
  const held = new Set(last.map((doc) => doc.id));
  const rest = docs.filter((doc) => ![...paged, ...never].includes(typeOf(doc.id)));
  return [...last, ...rest.filter((doc) => typeOf(doc.id) !== 'thread' || held.has(doc.parent ?? ''))];
}
