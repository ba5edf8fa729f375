import type { Named } from './names.svelte';

/** What someone is typing behind an @, right before the cursor. */
export interface Mentioning {
  start: number;
  typed: string;
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export function mentioning(text: string, cursor: number): Mentioning | undefined {
  const found = /(?:^|[\s(])@([\p{L}'-]{0,30})$/u.exec(text.slice(0, cursor));
  return found ? { start: cursor - (found[1]?.length ?? 0) - 1, typed: found[1] ?? '' } : undefined;
}

/** The people whose first or last name begins so. */
export function candidates(people: readonly Named[], typed: string, most = 6): Named[] {
  const wanted = plain(typed);
  const fits = ({ name }: Named) =>
    plain(name)
      .split(' ')
      .some((word) => word.startsWith(wanted));
  return people.filter(fits).slice(0, most);
}

/** The text with the mention in it, and where the cursor goes on. */
export function mention(
  text: string,
  { start, typed }: Mentioning,
  person: Named,
): { text: string; cursor: number } {
  // Square brackets in a name would end the mention too early.
  const written = `[@${person.givenName.replace(/[[\]]/g, '')}](${person.id})`;
  const rest = text.slice(start + 1 + typed.length);
  const after = /^[\s.,;:!?)]/.test(rest) ? rest : ` ${rest}`;
  return { text: text.slice(0, start) + written + after, cursor: start + written.length + 1 };
}
