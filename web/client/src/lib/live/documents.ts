import { Ranges } from './ranges';
import { typeOf, type Doc, type Frame, type PageAnswer } from './wire';

/**
 * What a grain's documents are, as far as we hold them. Frames and pages may cross each other in any way:
 * the higher `rev` wins, and a delete that came while a page was under way is remembered until it has landed.
 */
export class Documents {
  readonly ranges = new Ranges();
  readonly #docs = new Map<string, Doc>();
  readonly #children = new Map<string, Set<string>>();
  readonly #deleted = new Map<string, number>();
  /** Puts of what we do not hold, that came while a page was under way: it may bring an older state of them. */
  readonly #passed = new Map<string, Doc>();
  #pagesUnderWay = 0;

  get(id: string): Doc | undefined {
    return this.#docs.get(id);
  }

  ids(): Iterable<string> {
    return this.#docs.keys();
  }

  childrenOf(id: string): ReadonlySet<string> {
    return this.#children.get(id) ?? none;
  }

  /** Everything afresh; the ids that changed are those of before and of now. */
  reset(docs: Doc[], seq: number): Set<string> {
    const changed = new Set(this.#docs.keys());
    this.#docs.clear();
    this.#children.clear();
    this.#deleted.clear();
    this.#passed.clear();
    for (const doc of docs) this.#keep(doc, changed);
    this.ranges.reset(docs, seq);
    return changed;
  }

  /** Deletes first: a document that left and came back in one frame is there. */
  apply(frame: Frame): Set<string> {
    const changed = new Set<string>();
    for (const id of frame.deletes ?? []) this.#delete(id, frame.seq, changed);
    const puts = frame.puts ?? [];
    for (const doc of puts) if (!isCompanion(doc)) this.#take(doc, this.#wants(doc), changed);
    for (const doc of puts) if (isCompanion(doc)) this.#take(doc, this.#docs.has(doc.parent ?? ''), changed);
    return changed;
  }

  pageStarts(): void {
    this.#pagesUnderWay++;
  }

  pageEnds(): void {
    if (--this.#pagesUnderWay > 0) return;
    this.#deleted.clear();
    this.#passed.clear();
  }

  /** Takes a page in, while it still counts as under way. */
  merge(page: PageAnswer): Set<string> {
    const changed = new Set<string>();
    for (const doc of page.docs) if (!this.#leftAfter(doc, page.seq)) this.#put(this.#newest(doc), changed);
    return changed;
  }

  #take(doc: Doc, wanted: boolean, changed: Set<string>): void {
    if (wanted) this.#put(doc, changed);
    else if (this.#pagesUnderWay > 0) this.#passed.set(doc.id, doc);
  }

  #newest(doc: Doc): Doc {
    const passed = this.#passed.get(doc.id);
    return passed && passed.rev > doc.rev ? passed : doc;
  }

  #wants(doc: Doc): boolean {
    return this.#docs.has(doc.id) || this.ranges.holds(doc);
  }

  #leftAfter(doc: Doc, seq: number): boolean {
    return [doc.id, doc.parent].some((id) => id !== undefined && (this.#deleted.get(id) ?? 0) > seq);
  }

  #put(doc: Doc, changed: Set<string>): void {
    if ((this.#docs.get(doc.id)?.rev ?? -1) <= doc.rev) this.#keep(doc, changed);
  }

  #keep(doc: Doc, changed: Set<string>): void {
    this.#docs.set(doc.id, doc);
    changed.add(doc.id);
    if (doc.parent === undefined) return;
    const siblings = this.#children.get(doc.parent) ?? new Set<string>();
    this.#children.set(doc.parent, siblings.add(doc.id));
  }

  #delete(id: string, seq: number, changed: Set<string>): void {
    if (this.#pagesUnderWay > 0) this.#deleted.set(id, seq);
    const doc = this.#docs.get(id);
    if (doc && doc.rev > seq) return;
    for (const child of this.childrenOf(id)) this.#delete(child, seq, changed);
    this.#children.delete(id);
    if (!doc) return;
    this.#docs.delete(id);
    if (doc.parent !== undefined) this.#children.get(doc.parent)?.delete(id);
    changed.add(id);
  }
}

/** A companion goes where its document goes; alone it is of no use. */
const isCompanion = (doc: Doc): boolean => typeOf(doc.id) === 'thread';
const none: ReadonlySet<string> = new Set();
