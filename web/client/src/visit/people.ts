import { t } from '$lib/i18n/text.svelte';
import { membersOf, present } from '$lib/leerlab';
import type { Grain } from '$lib/live/grain.svelte';
import { nameOf } from '$lib/names.svelte';

/** Those who look on or are asked on one question visit no lessons. */
const lookOn = ['board-executive', 'programme-manager', 'expert'];

/** Who takes part in a leerlab now, by name, without these. */
export const colleagues = (leerlab: Grain, without: readonly string[]): { value: string; text: string }[] =>
  [
    ...new Set(
      membersOf(leerlab).flatMap((one) => (present(one) && !lookOn.includes(one.role) ? [one.person] : [])),
    ),
  ]
    .filter((person) => !without.includes(person))
    .map((person) => ({ value: person, text: nameOf(person) || t('person.unknown') }))
    .sort((a, b) => a.text.localeCompare(b.text));
