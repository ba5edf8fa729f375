import { SvelteMap } from 'svelte/reactivity';
import type { Documents } from './documents';
import { Draft, type Actor, type ViewDoc } from './draft';
import { Shelves } from './shelves.svelte';

export type Overlay = (draft: Draft) => void;

/** The documents as they are shown: what the server said, with our own unsent commands on top. */
export class View {
  readonly docs = new SvelteMap<string, ViewDoc>();
  readonly shelves = new Shelves();
  overlay: Overlay = () => {};
  #covered = new Set<string>();

  constructor(
    private readonly documents: Documents,
    private readonly actor: () => Actor,
  ) {}

  /** Shows what changed, and what our own commands do to it. */
  show(changed: Iterable<string>): void {
    const draft = new Draft(
      (id) => this.documents.get(id),
      this.actor(),
      (id) => this.documents.childrenOf(id),
    );
    this.overlay(draft);
    for (const id of new Set([...changed, ...this.#covered, ...draft.touched.keys()]))
      this.#set(id, draft.get(id));
    this.#covered = new Set(draft.touched.keys());
    this.shelves.tell();
  }

  #set(id: string, doc: ViewDoc | undefined): void {
    const before = this.docs.get(id);
    if (before === doc) return;
    if (!doc) this.docs.delete(id);
    else this.docs.set(id, doc);
    this.shelves.put(before, doc);
  }
}
