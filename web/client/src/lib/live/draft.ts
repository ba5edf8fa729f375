import type { Doc } from './wire';

/** A document as we show it: the server's, or our own that is still under way. */
export interface ViewDoc extends Doc {
  pending?: true;
}

/** Sorts behind everything the server has numbered. */
const afterAll = Number.MAX_SAFE_INTEGER - 1_000_000;

/** Who acts, for the documents that we show before the server has made them. */
export interface Actor {
  person: string;
  /** The schools for which this person may write here; one is stamped by itself. */
  schools: readonly string[];
}

/** The documents of a grain with our own unsent commands applied on top. */
export class Draft {
  readonly touched = new Map<string, ViewDoc | undefined>();
  #order = afterAll;

  constructor(
    private readonly confirmed: (id: string) => Doc | undefined,
    readonly actor: Actor,
    private readonly children: (id: string) => Iterable<string>,
  ) {}

  get(id: string): ViewDoc | undefined {
    return this.touched.has(id) ? this.touched.get(id) : this.confirmed(id);
  }

  /** Makes a document, unless the server already did. */
  add(id: string, at: string, fields: Record<string, unknown>): void {
    if (this.get(id)) return;
    const order = this.#order++;
    this.touched.set(id, { id, at, ...fields, created: order, rev: order, pending: true });
  }

  /** Changes a document that is there. */
  change(id: string, fields: Record<string, unknown> | ((doc: ViewDoc) => Record<string, unknown>)): void {
    const doc = this.get(id);
    if (!doc) return;
    const changed = typeof fields === 'function' ? fields(doc) : fields;
    this.touched.set(id, { ...doc, ...changed, pending: true });
  }

  remove(id: string): void {
    this.touched.set(id, undefined);
    for (const child of this.children(id)) this.touched.set(child, undefined);
  }
}
