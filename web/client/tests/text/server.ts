import { ChangeSet, Text } from '@codemirror/state';
import { Refusal } from '$lib/live/refusal';
import type { Doc, Frame, Receipt } from '$lib/live/wire';
import type { Update } from '../../src/text/model';

/** What the grain does, in the words of the browser: carries an update over what came after its version, and does each command once. */
export class TextServer {
  readonly updates: Update[] = [];
  readonly frames: Frame[] = [];
  readonly receipts = new Map<string, Receipt>();
  base = 0;
  text: Text;

  constructor(text = '') {
    this.text = Text.of(text.split('\n'));
    this.begin = text;
  }

  readonly begin: string;

  get version(): number {
    return this.updates.length;
  }

  send(by: string, command: string, version: number, json: unknown): Receipt {
    const known = this.receipts.get(command);
    if (known) return known;
    if (version < this.base || version > this.version)
      throw new Refusal({ code: 'conflict', key: 'text-moved-on', message: '' });
    let changes = ChangeSet.fromJSON(json);
    for (const later of this.updates.slice(version)) changes = changes.map(ChangeSet.fromJSON(later.changes));
    this.text = changes.apply(this.text);
    const update = { version: this.version + 1, changes: changes.toJSON() as unknown, by, command };
    this.updates.push(update);
    const seq = this.version;
    this.frames.push({ seq, by, command, puts: [this.#doc(update)] });
    const receipt = { grain: 'text/one', seq, ids: [`update/${update.version}`] };
    this.receipts.set(command, receipt);
    return receipt;
  }

  /** The documents of now. */
  docs(): Doc[] {
    let text = Text.of(this.begin.split('\n'));
    for (const update of this.updates.slice(0, this.base))
      text = ChangeSet.fromJSON(update.changes).apply(text);
    return [
      { id: 'text', about: 'meeting/one', state: 'open', created: 1, rev: 1 },
      { id: 'base', version: this.base, text: text.toString(), created: 1, rev: 1 },
      ...this.updates.slice(this.base).map((update) => this.#doc(update)),
    ];
  }

  /** The run of updates that went into the base. */
  past(): Doc[] {
    if (this.base === 0) return [];
    const updates = this.updates
      .slice(0, this.base)
      .map(({ changes, by, command }) => ({ changes, by, command }));
    return [{ id: `past/${this.base}`, version: this.base, updates, created: this.base, rev: this.base }];
  }

  #doc(update: Update): Doc {
    return { id: `update/${update.version}`, ...update, created: update.version, rev: update.version };
  }
}
