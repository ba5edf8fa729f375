import { untrack } from 'svelte';
import type { Grain } from '$lib/live/grain.svelte';
import { newId } from '$lib/live/ids';
import type { Pace } from '$lib/live/pace';
import { refusalIn } from '$lib/live/refusal';
import type { Receipt } from '$lib/live/wire';
import type { Device } from './device';
import { conceptFields, contentOf, draftOf, saysSomething, type ConceptDoc, type EntryDraft } from './draft';
import { isDirty, reconcile, type Kept, type Note } from './reconcile';

export interface ConceptPorts {
  /** The person's own grain, which the other devices write to as well. */
  person: Grain;
  device: Device;
  pace: Pace;
  online: () => boolean;
  /** Waits for the answer: what the server has not taken stays dirty here, and is tried again. */
  ask: (type: string, fields: Record<string, unknown>) => Promise<Receipt>;
  /** Kept until it is done. */
  send: (type: string, fields: Record<string, unknown>) => void;
}

const quiet = 2_000;
const retry = 15_000;
const leftAlone = 60_000;

/** What a person is writing and has not placed: on this device at once, and on the person's other devices a moment later. */
export class Concepts {
  #kept = $state.raw<readonly Kept[]>([]);
  /** Being told to the server. */
  saving = $state<string>();
  readonly #followers = new Map<string, (kept: Kept | undefined, note?: Note) => void>();
  #pause = new AbortController();

  constructor(private readonly ports: ConceptPorts) {
    this.#kept = ports.device.all();
  }

  /** Listens to the other devices and to the line; inside an effect. */
  attend(): void {
    $effect(() => {
      const docs = this.#docs();
      if (this.ports.person.phase === 'ready') untrack(() => this.#meet(docs));
    });
    $effect(() => {
      if (this.ports.online() && this.ports.person.phase === 'ready') untrack(() => void this.sync());
    });
  }

  /** The one that was being written in a log on this device. */
  current(log: string): Kept | undefined {
    const id = this.ports.device.current(log);
    return this.of(log).find((kept) => kept.draft.id === id);
  }

  goOn(log: string, id: string | undefined): void {
    this.ports.device.goOn(log, id);
  }

  /** Everything that was begun for a log, the last one first. */
  of(log: string): Kept[] {
    const here = this.#kept.filter((kept) => kept.log === log);
    const ids = new Set(here.map((kept) => kept.draft.id));
    const elsewhere = this.#docs()
      .filter((doc) => doc.log === log)
      .map(keptOf)
      .filter((kept) => !ids.has(kept.draft.id));
    return [...here, ...elsewhere].sort((a, b) => b.at.localeCompare(a.at));
  }

  isSaved(id: string): boolean {
    const kept = this.#find(id);
    return kept !== undefined && !isDirty(kept);
  }

  /** Tells what happens to a draft while someone writes on it here. */
  follow(id: string, told: (kept: Kept | undefined, note?: Note) => void): () => void {
    this.#followers.set(id, told);
    return () => this.#followers.delete(id);
  }

  /** What stands in the composer now. */
  write(log: string, draft: EntryDraft): void {
    const known = this.#find(draft.id) ?? this.of(log).find((kept) => kept.draft.id === draft.id);
    if (known && contentOf(known.draft) === contentOf(draft)) return;
    if (!known && !saysSomething(draft)) return;
    const base = known ?? { log, rev: 0, known: '' };
    this.#put({ ...base, draft, at: new Date().toISOString() });
    this.#later(quiet);
  }

  /** Placed or thrown away. */
  drop(id: string): void {
    const known = this.#find(id);
    this.#forget(id);
    const there = this.#docs().some((doc) => doc.id === `concept/${id}`);
    if (there || known?.rev || known?.sent) this.ports.send('discard-concept', { concept: id });
  }

  /** Tells the server what it has not heard. */
  async sync(): Promise<void> {
    if (this.saving || !this.ports.online() || this.ports.person.phase !== 'ready') return;
    const next = this.#kept.find((kept) => isDirty(kept) && saysSomething(kept.draft) && this.#isOurs(kept));
    if (!next) return;
    if (await this.#save(next)) await this.sync();
    else this.#later(retry);
  }

  async #save(kept: Kept): Promise<boolean> {
    const { id } = kept.draft;
    const sent = contentOf(kept.draft);
    this.saving = id;
    this.#change(id, (now) => ({ ...now, sent }));
    try {
      const fields = { ...conceptFields(kept.log, kept.draft), rev: kept.rev };
      const receipt = await this.ports.ask('save-concept', fields);
      const rev = receipt.ids.includes(`concept/${id}`) ? receipt.seq : undefined;
      this.#change(id, (now) => ({ ...now, rev: rev ?? now.rev, known: sent }));
      return true;
    } catch (error) {
      // Overtaken: what the other device wrote is here, or comes; only then it is known what to do.
      if (refusalIn(error)?.details.key === 'concept-overtaken') this.#meet(this.#docs());
      return false;
    } finally {
      this.saving = undefined;
    }
  }

  #meet(docs: readonly ConceptDoc[]): void {
    if (this.ports.person.phase !== 'ready') return;
    for (const kept of this.#kept) {
      const doc = docs.find((one) => one.id === `concept/${kept.draft.id}`);
      const outcome = reconcile(kept, doc, newId);
      if (outcome.kept !== kept) this.#becomes(kept, outcome.kept, outcome.note);
    }
  }

  #becomes(before: Kept, after: Kept | undefined, note: Note | undefined): void {
    const { id } = before.draft;
    const told = this.#followers.get(id);
    // Nobody writes on it here: the server's copy is enough.
    if (note === 'taken' && !told) return void (this.#kept = this.#kept.filter((kept) => kept !== before));
    if (after?.draft.id !== id) this.#forget(id);
    if (after) this.#put(after);
    if (!after || note) told?.(after, note);
    if (note === 'forked') this.#later(quiet);
  }

  // Another tab may be writing on it right now; what was left alone for a while, any tab brings on.
  #isOurs({ draft, at }: Kept): boolean {
    return this.#followers.has(draft.id) || Date.now() - Date.parse(at) > leftAlone;
  }

  #docs(): ConceptDoc[] {
    return this.ports.person.all('concept') as ConceptDoc[];
  }

  #find(id: string): Kept | undefined {
    return this.#kept.find((kept) => kept.draft.id === id);
  }

  #change(id: string, change: (kept: Kept) => Kept): void {
    const kept = this.#find(id);
    if (kept) this.#put(change(kept));
  }

  #put(kept: Kept): void {
    this.#kept = [...this.#kept.filter((other) => other.draft.id !== kept.draft.id), kept];
    this.ports.device.put(kept);
  }

  #forget(id: string): void {
    this.#kept = this.#kept.filter((kept) => kept.draft.id !== id);
    this.ports.device.remove(id);
  }

  #later(milliseconds: number): void {
    this.#pause.abort();
    const pause = (this.#pause = new AbortController());
    void this.ports.pace.wait(milliseconds, pause.signal).then(() => {
      if (!pause.signal.aborted) void this.sync();
    });
  }
}

const keptOf = (doc: ConceptDoc): Kept => {
  const draft = draftOf(doc);
  return { log: doc.log, draft, rev: doc.rev, known: contentOf(draft), at: doc.saved };
};
