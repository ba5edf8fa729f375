import type { Command, Doc, Frame, PageAnswer, PageQuery, WatchAnswer } from '$lib/live/wire';
import { keyOf, typeOf } from '$lib/live/wire';

const pageSize = 50;
const paged = ['entry', 'comment'];

/** A grain as docs/protocol.md has it, in memory: documents, frames 1, 2, 3 ..., and each commandId once. */
export class FakeGrain {
  seq = 0;
  readonly docs = new Map<string, Doc>();
  readonly frames: Frame[] = [];
  readonly #done = new Map<string, number>();
  /** Frames that a catch-up can still give; older ones make a reset. */
  remembers = 512;

  constructor(readonly id: string) {}

  /** Does a command of anyone; the frame, or undefined when it was done before. */
  do(command: Command, by = 'person/other'): Frame | undefined {
    if (this.#done.has(command.commandId)) return undefined;
    const seq = ++this.seq;
    this.#done.set(command.commandId, seq);
    const { puts, deletes, events } = this.#outcome(command, by, seq);
    for (const id of deletes) this.#delete(id);
    for (const doc of puts) this.docs.set(doc.id, doc);
    const frame: Frame = { seq, at: at(seq), by, command: command.commandId, events, puts, deletes };
    this.frames.push(frame);
    return frame;
  }

  receipt(command: Command) {
    return { grain: this.id, seq: this.#done.get(command.commandId) ?? 0, ids: [] };
  }

  watch(after: number): WatchAnswer {
    const reset = after === 0 || this.seq - after > this.remembers;
    const frames = reset ? [] : this.frames.filter((frame) => frame.seq > after);
    return { grain: this.id, seq: this.seq, reset, docs: reset ? this.snapshot() : [], frames };
  }

  snapshot(): Doc[] {
    const newest = paged.flatMap((type) => this.#newest(type).slice(0, pageSize));
    const entries = new Set(newest.map((doc) => doc.id));
    const rest = [...this.docs.values()].filter((doc) => !paged.includes(typeOf(doc.id)));
    return [...newest, ...rest.filter((doc) => typeOf(doc.id) !== 'thread' || entries.has(doc.parent ?? ''))];
  }

  page(type: string, { before, after, parent, around, take = pageSize }: PageQuery): PageAnswer {
    const all = this.#newest(type).filter((doc) => parent === undefined || doc.parent === parent);
    if (after !== undefined) {
      const newer = all.filter((doc) => doc.created > after);
      return { seq: this.seq, docs: newer.slice(-take), more: newer.length > take };
    }
    const from =
      around === undefined ? all.filter((doc) => doc.created < (before ?? Infinity)) : around_(all, around);
    const docs = from.slice(0, take);
    const companions = docs.flatMap((doc) => this.docs.get(`thread/${keyOf(doc.id)}`) ?? []);
    return { seq: this.seq, docs: [...docs, ...companions], more: from.length > take };
  }

  #newest(type: string): Doc[] {
    return [...this.docs.values()]
      .filter((doc) => typeOf(doc.id) === type)
      .sort((a, b) => b.created - a.created);
  }

  #delete(id: string): void {
    this.docs.delete(id);
    for (const doc of [...this.docs.values()]) if (doc.parent === id) this.#delete(doc.id);
  }

  #outcome(command: Command, by: string, seq: number): Required<Pick<Frame, 'puts' | 'deletes' | 'events'>> {
    const entry = `entry/${command.entry as string}`;
    const base = { created: seq, rev: seq, by, at: at(seq), version: 1 };
    const put = (...puts: Doc[]) => ({ puts, deletes: [], events: [] });
    const changed = (id: string, fields: object) => {
      const doc = this.docs.get(id);
      return doc ? put({ ...doc, ...fields, rev: seq }) : put();
    };
    switch (command.type) {
      case 'add-entry':
        return put(
          { ...base, id: entry, kind: 'note', visibility: 'leerlab', text: command.text },
          { ...base, id: `thread/${command.entry as string}`, parent: entry, comments: 0, reactions: {} },
        );
      case 'add-comment': {
        const thread = this.docs.get(`thread/${command.entry as string}`);
        const comment = {
          ...base,
          id: `comment/${command.comment as string}`,
          parent: entry,
          text: command.text,
        };
        return put(
          comment,
          ...(thread ? [{ ...thread, comments: Number(thread.comments) + 1, rev: seq }] : []),
        );
      }
      case 'edit-entry':
        return changed(entry, { text: command.text, version: Number(this.docs.get(entry)?.version) + 1 });
      case 'hide':
        return { puts: [], deletes: [command.id as string], events: [] };
      default:
        return put();
    }
  }
}

const at = (seq: number): string => new Date(Date.UTC(2026, 0, 1, 12, 0, seq)).toISOString();
const around_ = (all: Doc[], id: string): Doc[] =>
  all.slice(
    Math.max(
      0,
      all.findIndex((doc) => doc.id === id),
    ),
  );
