import { SvelteSet } from 'svelte/reactivity';

const waiting = new SvelteSet<string>();

/** What is typed in this text waits to be sent, or no longer does. */
export function setTyping(grain: string, waits: boolean): void {
  if (waits) waiting.add(grain);
  else waiting.delete(grain);
}

/** Whether something waits in this text. */
export const typingIn = (grain: string): boolean => waiting.has(grain);

/** In how many texts something waits. */
export const typingWaits = (): number => waiting.size;

let dropped = false;

/** Whether what is typed is kept on this device: not once its writer threw it away. */
export const keepsTyping = (): boolean => !dropped;

/** The database in which the typing of a person waits that the server does not have yet. */
export const typingOf = (person: string): string => `leerlabs typing ${person}`;

/** Throws away all that this person typed and that waits, in every text on this device. */
export function dropTyping(person: string): Promise<void> {
  dropped = true;
  waiting.clear();
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(typingOf(person));
    // Blocked: another page lets go of it in a moment, and it goes then.
    request.onsuccess = request.onerror = request.onblocked = () => resolve();
  });
}
