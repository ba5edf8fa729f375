import { ChangeSet, Text } from '@codemirror/state';
import type { Update } from './model';
import { Steps, type Spot } from './places';
import { whole } from './whole';

/** What the server was told and has not confirmed, as it is on the text of now. */
interface Sent {
  command: string;
  changes: ChangeSet;
}

export const textOf = (text: string): Text => Text.of(text.split('\n'));

/**
 * One writer's side of a shared text: what the server has, what it was sent, what waits. What is shown is these three on top of each other. The server carries
 * what was sent over what came between in the same steps as we do here, so both end with one text, to the letter.
 */
export class Session {
  readonly #steps = new Steps();
  #sent: Sent | undefined;
  #unsent: ChangeSet;

  constructor(
    public version: number,
    public synced: Text,
  ) {
    this.#unsent = ChangeSet.empty(synced.length);
  }

  /** What is not on the server for sure, as one change of what is. */
  get pending(): ChangeSet {
    return this.#sent ? this.#sent.changes.compose(this.#unsent) : this.#unsent;
  }

  get sent(): Sent | undefined {
    return this.#sent;
  }

  get unsent(): ChangeSet {
    return this.#unsent;
  }

  /** What is shown. */
  get shown(): Text {
    return this.pending.apply(this.synced);
  }

  get idle(): boolean {
    return !this.#sent && this.#unsent.empty;
  }

  /** What the writer does. */
  type(changes: ChangeSet): void {
    this.#unsent = this.#unsent.compose(changes);
  }

  /** Takes what an earlier page of this writer had not brought to the server: on the same text. */
  adopt(sent: Sent | undefined, unsent: ChangeSet): void {
    if (sent && !this.#sent) this.#sent = sent;
    this.#unsent = this.#unsent.compose(unsent);
  }

  /** What is to be sent now; nothing while an earlier one is under way. */
  send(command: string): { version: number; changes: ChangeSet } | undefined {
    if (!this.#sent) {
      if (this.#unsent.empty) return undefined;
      this.#sent = { command, changes: whole(this.#unsent, this.synced) };
      this.#unsent = ChangeSet.empty(this.#unsent.newLength);
    }
    return { version: this.version, changes: this.#sent.changes };
  }

  /** The server would surely not have it: it waits again, with what came after it. */
  refused(): void {
    if (!this.#sent) return;
    this.#unsent = this.#sent.changes.compose(this.#unsent);
    this.#sent = undefined;
  }

  /** What is not on the server goes: the text is shown as the server has it. */
  drop(): ChangeSet {
    const undo = this.pending.invert(this.synced);
    this.#sent = undefined;
    this.#unsent = ChangeSet.empty(this.synced.length);
    return undo;
  }

  /** Takes the next update; answers what it does to what is shown. */
  take(update: Update): ChangeSet | undefined {
    const changes = ChangeSet.fromJSON(update.changes);
    const own = this.#sent?.command === update.command ? this.#sent : undefined;
    const before = this.synced;
    this.version = update.version;
    this.synced = changes.apply(before);
    this.#steps.add(update.version, changes);
    if (!own) return this.#carry(changes);
    this.#sent = undefined;
    if (sameChange(own.changes, changes)) return undefined;
    // It was kept in another form than we knew: what is shown goes along.
    return this.#over(own.changes.invert(before).compose(changes));
  }

  /** What was sent stands in the text already, from before our time: it is not shown twice. */
  already(): ChangeSet {
    const undo = this.#sent!.changes.invert(this.synced);
    this.#sent = undefined;
    return this.#over(undo);
  }

  /** The text became another in ways that nobody remembers any more. */
  jump(version: number, changes: ChangeSet): ChangeSet {
    this.version = version;
    this.synced = changes.apply(this.synced);
    return this.#carry(changes);
  }

  /** A place in what is shown, for others to know. */
  tell(anchor: number, head: number): Spot {
    return { version: this.version, anchor: this.#toServer(anchor), head: this.#toServer(head) };
  }

  /** Where in what is shown someone else is; nothing while that can't be said. */
  place(spot: Spot): Spot | undefined {
    const now = this.#steps.carry(spot, this.version);
    const at = (position: number) => this.pending.mapPos(Math.min(position, this.synced.length), -1);
    return now && { ...now, anchor: at(now.anchor), head: at(now.head) };
  }

  #toServer(position: number): number {
    const inSent = this.#unsent.invertedDesc.mapPos(position);
    return this.#sent ? this.#sent.changes.invertedDesc.mapPos(inSent) : inSent;
  }

  #carry(changes: ChangeSet): ChangeSet {
    if (!this.#sent) return this.#over(changes);
    const mapped = this.#sent.changes.map(changes);
    const shown = changes.map(this.#sent.changes, true);
    this.#sent = { ...this.#sent, changes: mapped };
    return this.#over(shown);
  }

  #over(changes: ChangeSet): ChangeSet {
    const shown = changes.map(this.#unsent, true);
    this.#unsent = this.#unsent.map(changes);
    return shown;
  }
}

const sameChange = (a: ChangeSet, b: ChangeSet): boolean => JSON.stringify(a) === JSON.stringify(b);
