import { loadDraft, placesOf, saveDraft } from '$lib/drafts';
import type { Kept } from './reconcile';

/** Where a device keeps drafts, over reloads and flat batteries. */
export interface Device {
  all(): Kept[];
  put(kept: Kept): void;
  remove(id: string): void;
  /** The draft that one goes on with in a log, on this device. */
  current(log: string): string | undefined;
  goOn(log: string, id: string | undefined): void;
}

export function thisDevice(person: string): Device {
  const place = (id: string) => `concept ${id}`;
  return {
    all: () =>
      placesOf(person, 'concept ').flatMap((found) => {
        const kept = loadDraft<Kept>(person, found);
        return kept ? [kept] : [];
      }),
    put: (kept) => saveDraft(person, place(kept.draft.id), kept),
    remove: (id) => saveDraft(person, place(id), undefined),
    current: (log) => loadDraft<string>(person, `${log} current`),
    goOn: (log, id) => saveDraft(person, `${log} current`, id),
  };
}
