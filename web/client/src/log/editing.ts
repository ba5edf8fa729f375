import { loadDraft, saveDraft } from '$lib/drafts';
import type { Grain } from '$lib/live/grain.svelte';
import type { Entry, Practice } from '$lib/log';
import { me } from '$lib/me.svelte';

/** What someone is changing in an entry, on the version that they saw: kept on this machine until it is saved. */
export interface Edit {
  version: number;
  text: string;
  practice: Practice;
}

const place = (log: Grain, entry: Entry): string => `${log.id} ${entry.id} edit`;

export const keptEdit = (log: Grain, entry: Entry): Edit | undefined => loadDraft(me().id, place(log, entry));

export const keepEdit = (log: Grain, entry: Entry, edit: Edit | undefined): void =>
  saveDraft(me().id, place(log, entry), edit);

export const isEdited = (log: Grain, entry: Entry): boolean => keptEdit(log, entry) !== undefined;
