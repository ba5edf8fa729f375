/** What someone is writing and has not placed: kept on this machine, per person and place. */
const key = (person: string, place: string): string => `leerlabs draft ${person} ${place}`;

export function saveDraft(person: string, place: string, draft: unknown): void {
  try {
    if (draft === undefined) localStorage.removeItem(key(person, place));
    else localStorage.setItem(key(person, place), JSON.stringify(draft));
  } catch {
    // A full or closed store must not stop anyone from writing.
  }
}

export function loadDraft<T>(person: string, place: string): T | undefined {
  try {
    const stored = localStorage.getItem(key(person, place));
    return stored === null ? undefined : (JSON.parse(stored) as T);
  } catch {
    return undefined;
  }
}

/** Where this person has drafts that begin so. */
export function placesOf(person: string, begin: string): string[] {
  const start = key(person, begin);
  const names = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
  return names.filter((name) => name.startsWith(start)).map((name) => name.slice(key(person, '').length));
}

export function forgetDrafts(person: string): void {
  for (const name of Object.keys(localStorage))
    if (name.startsWith(key(person, ''))) localStorage.removeItem(name);
}
