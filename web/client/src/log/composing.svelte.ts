import { sentenceFor } from '$lib/i18n/refusal';
import { present } from '$lib/fields';
import { attachingTo } from '$lib/files/attaching.svelte';
import { live } from '$lib/live';
import type { Rights } from '$lib/roles';
import { emptyDraft, entryFields, keepDraft, keptDraft, type EntryDraft } from './draft';

/** What someone is writing for a log, from the first letter until it is placed. */
export class Composing {
  draft = $state<EntryDraft>() as EntryDraft;
  open = $state(false);
  problem = $state('');
  readonly begun = $derived.by(() => this.draft.text.trim() !== '');
  readonly ready = $derived.by(
    () =>
      this.begun &&
      attachingTo(this.log, this.draft.id).ready &&
      (this.rights().schools.length < 2 || this.draft.school !== ''),
  );

  constructor(
    private readonly log: string,
    private readonly rights: () => Rights,
  ) {
    const kept = keptDraft(log);
    this.draft = kept ?? emptyDraft(rights().schools);
    this.open = kept !== undefined;
  }

  keep(): void {
    keepDraft(this.log, $state.snapshot(this.draft));
  }

  /** Hands the entry over; true when it is on its way. */
  async place(): Promise<boolean> {
    if (!this.ready) return false;
    const { schools } = this.rights();
    const files = attachingTo(this.log, this.draft.id).take();
    const fields = { ...entryFields($state.snapshot(this.draft), schools), ...present({ files }) };
    try {
      const placed = live().send(this.log, 'add-entry', fields);
      this.draft = emptyDraft(schools, this.draft.school);
      this.problem = '';
      this.open = false;
      await placed;
      return true;
    } catch (error) {
      this.problem = sentenceFor(error);
      return false;
    }
  }
}
