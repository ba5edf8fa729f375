import { concepts } from '$lib/concepts';
import { emptyDraft, entryFields, saysSomething, type EntryDraft } from '$lib/concepts/draft';
import type { Kept, Note } from '$lib/concepts/reconcile';
import { sentenceFor } from '$lib/i18n/refusal';
import { present } from '$lib/fields';
import { attachingTo } from '$lib/files/attaching.svelte';
import { live } from '$lib/live';
import { Checking, fileWords, givenNamesOf } from '$lib/pupils/checking.svelte';
import type { Rights } from '$lib/roles';

/** What someone is writing for a log, from the first letter until it is placed. */
export class Composing {
  draft = $state<EntryDraft>() as EntryDraft;
  open = $state(false);
  problem = $state('');
  /** What another device did to it. */
  note = $state<Note>();
  readonly checking: Checking;
  readonly begun = $derived.by(() => saysSomething(this.draft));
  readonly ready = $derived.by(
    () =>
      this.draft.text.trim() !== '' &&
      attachingTo(this.log, this.draft.id).ready &&
      this.checking.ready &&
      (this.rights().schools.length < 2 || this.draft.school !== ''),
  );
  /** Other things that were begun here. */
  readonly others = $derived.by(() =>
    concepts()
      .of(this.log)
      .filter((kept) => kept.draft.id !== this.draft.id && saysSomething(kept.draft)),
  );
  #unfollow = () => {};

  constructor(
    private readonly log: string,
    private readonly rights: () => Rights,
  ) {
    this.checking = new Checking(
      () => [this.draft.text, ...Object.values(this.draft.practice), ...fileWords(log, this.draft.id)],
      () => givenNamesOf(log),
    );
    const kept = concepts().current(log);
    this.#begin(kept?.draft ?? emptyDraft(rights().schools));
    this.open = kept !== undefined && saysSomething(kept.draft);
  }

  /** On this device at once; to be called whenever something was written. */
  keep(): void {
    const draft = $state.snapshot(this.draft);
    concepts().write(this.log, draft);
    concepts().goOn(this.log, saysSomething(draft) ? draft.id : undefined);
  }

  /** Goes on with another one; this one stays among the concepts. */
  goOn({ draft }: Kept): void {
    this.#leaveEmpty();
    this.#begin(structuredClone(draft));
    this.open = true;
  }

  startAnew(): void {
    this.#leaveEmpty();
    this.#begin(emptyDraft(this.rights().schools, this.draft.school));
    this.open = true;
  }

  fold(): void {
    this.open = false;
    this.#leaveEmpty();
  }

  stop(): void {
    this.#unfollow();
  }

  /** Hands the entry over; true when it is on its way. */
  async place(): Promise<boolean> {
    if (!this.ready) return false;
    const { schools } = this.rights();
    const draft = $state.snapshot(this.draft);
    const { check } = this.checking;
    const files = attachingTo(this.log, draft.id).take();
    try {
      const placed = live().send(this.log, 'add-entry', {
        ...entryFields(draft, schools),
        ...present({ files, check }),
      });
      this.#begin(emptyDraft(schools, draft.school));
      this.open = false;
      await placed;
      concepts().drop(draft.id);
      return true;
    } catch (error) {
      this.#begin(draft);
      this.open = true;
      this.problem = sentenceFor(error);
      return false;
    }
  }

  #begin(draft: EntryDraft): void {
    this.#unfollow();
    this.draft = draft;
    this.problem = '';
    this.checking.kept = '';
    this.note = undefined;
    this.#unfollow = concepts().follow(draft.id, (kept, note) => this.#moved(kept, note));
  }

  #moved(kept: Kept | undefined, note?: Note): void {
    if (note === 'forked' && kept) {
      // The words are ours and stay as they are, under the cursor; only their key is new.
      this.#begin({ ...$state.snapshot(this.draft), id: kept.draft.id });
    } else this.#begin(kept?.draft ?? emptyDraft(this.rights().schools, this.draft.school));
    this.note = note;
    if (!kept) this.open = false;
  }

  #leaveEmpty(): void {
    if (!this.begun) concepts().drop(this.draft.id);
  }
}
