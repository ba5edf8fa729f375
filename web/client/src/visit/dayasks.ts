import { t } from '$lib/i18n/text.svelte';
import { dutchDay } from '$lib/i18n/time';
import { nameOf } from '$lib/names.svelte';
import { ends, firstDay, lastDay } from '$lib/when';
import type { Ask } from '../day/ask';
import { ownVisits, type OwnVisit } from './model';

/** Visits of today, and those after which the visitor has not closed the talk. */
export function visitAsks(): Ask[] {
  const now = new Date();
  const today = dutchDay(now);
  const asks = (visit: OwnVisit) =>
    visit.state === 'planned' &&
    ((firstDay(visit.when) <= today && today <= lastDay(visit.when)) ||
      (visit.visits && ends(visit.when) < now));
  return ownVisits()
    .filter(asks)
    .map((visit) => ({
      id: `visit/${visit.key}`,
      kind: 'visit',
      title: titleOf(visit, ends(visit.when) < now),
      step: t('day.visit.step'),
      href: `/lesbezoek/${visit.key}`,
    }));
}

function titleOf(visit: OwnVisit, over: boolean): string {
  const name = nameOf(visit.with) || t('person.unknown');
  if (over && visit.visits) return t('day.visit.write', { name });
  return t('day.visit.today', {
    saying: t(visit.visits ? 'visits.i-visit' : 'visits.visits-me', { name }),
  });
}
