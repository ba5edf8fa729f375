import { t } from '$lib/i18n/text.svelte';
import { keyOf } from '$lib/live/wire';
import { me, memberships } from '$lib/me.svelte';
import { peopleOf, type Named } from '$lib/names.svelte';
import { isPlanner } from '../meeting/model';

/** Whom we can mention in a log: the others, and for chair, coach and team everyone of the leerlab at once. */
export function mentionable(log: string): Named[] {
  const leerlab = `leerlab/${keyOf(log)}`;
  const roles = memberships().find((one) => one.leerlab === leerlab)?.roles ?? [];
  const all = { id: leerlab, name: t('mention.leerlab'), givenName: 'leerlab' };
  const others = peopleOf(log).filter((person) => person.id !== me().id);
  return isPlanner(roles) ? [all, ...others] : others;
}
