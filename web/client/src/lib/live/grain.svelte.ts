import { Cursor } from './cursor';
import { Documents } from './documents';
import type { Actor, ViewDoc } from './draft';
import { Presence } from './presence.svelte';
import type { Refusal } from './refusal';
import { Pause, Standstill } from './standstill.svelte';
import { View, type Overlay } from './view.svelte';
import { typeOf, type Doc, type Frame, type PageAnswer, type WatchAnswer, type WireEvent } from './wire';

export type GrainPhase = 'loading' | 'ready' | 'refused';

/** One watched grain: what the server said, in order, and our own unsent commands on top of it. */
export class Grain {
  readonly presence: Presence;
  /** What waits while the page stands still. */
  readonly standstill: Standstill;
  phase = $state<GrainPhase>('loading');
  refusal = $state.raw<Refusal>();
  /** How often everything came afresh: what was paged in before is no longer here. */
  resets = $state(0);
  /** Up to which change it is shown: for pages that read by themselves what never comes along, to read it again. */
  shown = $state(0);
  /** Called with every frame that is applied, in order. */
  onframe: (frame: Frame) => void = () => {};
  /** Called with an older entry that was opened up to us: what hangs on it did not come along. */
  onwidened: (id: string) => void = () => {};
  /** Called before showing: everything up to here is in. */
  onsettled: (seq: number) => void = () => {};
  /** Called when what the server said changed. */
  onkept: () => void = () => {};
  readonly #documents = new Documents();
  readonly #cursor = new Cursor();
  readonly #view: View;

  constructor(
    readonly id: string,
    actor: () => Actor,
    pause = new Pause(),
  ) {
    this.presence = new Presence(pause);
    this.standstill = new Standstill(pause, () => actor().person);
    this.#view = new View(this.#documents, actor);
  }

  /** The documents as shown. */
  get docs(): ReadonlyMap<string, ViewDoc> {
    return this.#view.docs;
  }

  /** Up to which change it is in; not to react to, that is what `shown` is for. */
  get seq(): number {
    return this.#cursor.seq;
  }

  get ranges() {
    return this.#documents.ranges;
  }

  /** Those of a type. */
  all(type: string): ViewDoc[] {
    return this.#view.shelves.all(type);
  }

  /** Those of a type that belong to this document. */
  under(type: string, parent: string): ViewDoc[] {
    return this.#view.shelves.under(type, parent);
  }

  /** What the server said, without our own commands. */
  confirmed(): Doc[] {
    return [...this.#documents.ids()].flatMap((id) => this.#documents.get(id) ?? []);
  }

  /** Shows what an earlier visit kept, until the server answers and everything comes afresh. */
  recall(docs: readonly Doc[]): void {
    if (this.phase !== 'loading') return;
    this.phase = 'ready';
    this.#view.show(this.#documents.reset([...docs], 0));
  }

  /** Takes the answer to a watch; true when frames that overtook it still leave a gap. */
  answer(answer: WatchAnswer): boolean {
    // Live frames passed this snapshot and are no longer here: they have to come again.
    const overtaken = answer.reset && this.#cursor.seq > answer.seq;
    const changed = answer.reset ? this.#documents.reset(answer.docs, answer.seq) : new Set<string>();
    if (answer.reset) this.#applyAll(this.#cursor.jump(answer.seq), changed);
    this.#applyAll(this.#cursor.take(answer.frames), changed);
    this.refusal = undefined;
    this.phase = 'ready';
    this.#show(changed);
    this.onkept();
    if (answer.reset) this.resets++;
    return overtaken || this.#cursor.gap;
  }

  /** Takes live frames; true when one of them is missing. */
  take(frames: readonly Frame[]): boolean {
    const changed = new Set<string>();
    this.#applyAll(this.#cursor.take(frames), changed);
    this.#show(changed);
    if (changed.size > 0) this.onkept();
    return this.#cursor.gap;
  }

  /** The page moves again: shows what waited. */
  letIn(): void {
    this.presence.letIn();
    this.#show(this.standstill.letIn());
  }

  refuse(refusal: Refusal): void {
    this.#show(this.#documents.reset([], 0));
    this.#cursor.jump(0);
    this.refusal = refusal;
    this.phase = 'refused';
    this.onkept();
  }

  /** Reads a page and takes it in; deletes that pass it on the way are remembered. */
  async page(read: () => Promise<PageAnswer>): Promise<PageAnswer> {
    this.#documents.pageStarts();
    try {
      const page = await read();
      this.#show(this.#documents.merge(page));
      this.onkept();
      return page;
    } finally {
      this.#documents.pageEnds();
    }
  }

  /** Our own commands that are not in the documents yet. */
  cover(overlay: Overlay): void {
    this.#view.overlay = overlay;
    this.refresh();
  }

  /** Our own commands changed. */
  refresh(): void {
    this.#show(new Set());
  }

  #applyAll(frames: readonly Frame[], changed: Set<string>): void {
    for (const frame of frames) {
      const older = (frame.puts ?? []).filter(
        (put) => put.created < frame.seq && !this.#documents.get(put.id),
      );
      for (const id of this.#documents.apply(frame)) {
        if (!this.#documents.get(id) || !this.standstill.keeps(frame, id)) changed.add(id);
      }
      this.onframe(frame);
      for (const { id } of older) if (typeOf(id) === 'entry' && this.#documents.get(id)) this.onwidened(id);
    }
  }

  #show(changed: Set<string>): void {
    this.onsettled(this.seq);
    this.#view.show(changed);
    this.shown = this.seq;
  }
}

/** The events of a frame with this type. */
export const eventsOf = (frame: Frame, type: string): WireEvent[] =>
  (frame.events ?? []).filter((event) => event.type === type);
