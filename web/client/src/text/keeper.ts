import { ChangeSet } from '@codemirror/state';
import { catchUp, Lost, type ReadPast } from './catchup';
import { wordsIn } from './lost';
import type { Page } from './model';
import { Session, textOf } from './session';
import type { KeptTyping, TypingShelf } from './shelf';

const soon = 150;
/** After this it may take long: the text that was typed on is kept as well. */
const longer = 3_000;

/** Keeps on this device what was typed and is not on the server for sure, until it is. */
export class Keeper {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since = 0;
  #kept = false;

  constructor(
    private readonly shelf: TypingShelf,
    private readonly id: string,
    private readonly grain: string,
  ) {
    shelf.hold(id);
  }

  /** Something was typed, or arrived. */
  changed(session: Session): void {
    if (session.idle) return this.#done();
    this.#since ||= Date.now();
    this.#timer ??= setTimeout(() => this.keep(session), soon);
  }

  /** Now: the page may be gone in a moment. */
  keep(session: Session): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (session.idle) return;
    this.#kept = true;
    const { sent, unsent, version, synced } = session;
    void this.shelf.put({
      id: this.id,
      grain: this.grain,
      version,
      ...(sent && { sent: { command: sent.command, changes: sent.changes.toJSON() as unknown } }),
      unsent: unsent.toJSON() as unknown,
      ...(Date.now() - this.#since > longer && { text: synced.toString() }),
    });
  }

  /** Takes over what pages that are gone left behind; answers the words that can't be placed any more. */
  async adopt(session: Session, page: Page, read: ReadPast): Promise<string[]> {
    const lost: string[] = [];
    for (const typing of await this.shelf.all(this.grain)) {
      if (typing.id === this.id || !(await this.shelf.take(typing.id))) continue;
      const words = await adopt(session, typing, page, read);
      if (words) lost.push(words);
      this.keep(session);
      await this.shelf.remove(typing.id);
    }
    return lost;
  }

  /** The writer does not want it any more, or has it elsewhere. */
  forget(): void {
    this.#done();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.shelf.close();
  }

  #done(): void {
    clearTimeout(this.#timer);
    [this.#timer, this.#since] = [undefined, 0];
    if (this.#kept) void this.shelf.remove(this.id);
    this.#kept = false;
  }
}

async function adopt(session: Session, typing: KeptTyping, page: Page, read: ReadPast): Promise<string> {
  const sent = typing.sent && {
    command: typing.sent.command,
    changes: ChangeSet.fromJSON(typing.sent.changes),
  };
  const unsent = ChangeSet.fromJSON(typing.unsent);
  const length = (sent?.changes ?? unsent).length;
  // The way from there to here asks for the length of the text only.
  const then = new Session(typing.version, textOf(typing.text ?? ' '.repeat(length)));
  then.adopt(sent, unsent);
  try {
    await catchUp(then, page, read, () => {}, typing.text === undefined);
  } catch (error) {
    if (!(error instanceof Lost)) throw error;
    return wordsIn(then.pending);
  }
  if (session.idle) session.adopt(then.sent, then.unsent);
  else session.type(then.pending.map(session.pending));
  return '';
}
