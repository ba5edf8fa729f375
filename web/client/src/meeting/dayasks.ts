import { dutchDay } from '$lib/i18n/time';
import { t } from '$lib/i18n/text.svelte';
import { keyOf } from '$lib/live/wire';
import { me } from '$lib/me.svelte';
import { clockText, firstDay, lastDay } from '$lib/when';
import type { Ask } from '../day/asks';
import type { Lab } from '../day/labs.svelte';
import { comingOf, isParticipant, isPlanner } from './model';
import { openActions, returnedOf } from './outcomes/registers';

/** What meetings ask of us today: those of today, our actions that are due, decisions that came back. */
export const meetingAsks = (labs: readonly Lab[]): Ask[] => [
  ...labs.flatMap(today),
  ...labs.flatMap(due),
  ...labs.flatMap(returned),
];

function today(lab: Lab): Ask[] {
  if (!isParticipant(lab.membership.roles)) return [];
  const day = dutchDay(new Date());
  return comingOf(lab.leerlab)
    .filter(({ state, when }) => state === 'running' || (firstDay(when) <= day && lastDay(when) >= day))
    .map(({ id, title, when, state }) => ({
      id,
      kind: 'meeting',
      title: t(state === 'running' ? 'day.meeting-now' : 'day.meeting', {
        title,
        time: clockText(when),
        leerlab: lab.name,
      }),
      step: t(state === 'running' ? 'day.meeting-now.step' : 'day.meeting.step'),
      href: `/bijeenkomst/${keyOf(id)}`,
    }));
}

const due = (lab: Lab): Ask[] =>
  openActions(lab.leerlab)
    .filter((action) => action.owner === me().id && action.due !== undefined)
    .filter((action) => action.due! <= dutchDay(new Date()))
    .map((action) => ({
      id: `${lab.key}/${action.id}`,
      kind: 'action',
      title: t(action.due! < dutchDay(new Date()) ? 'day.action-late' : 'day.action', { leerlab: lab.name }),
      about: action.text,
      step: t('day.action.step'),
      href: `/leerlab/${lab.key}/acties#${action.id}`,
    }));

const returned = (lab: Lab): Ask[] =>
  isPlanner(lab.membership.roles)
    ? returnedOf(lab.leerlab).map((decision) => ({
        id: `${lab.key}/${decision.id}`,
        kind: 'decision',
        title: t('day.decision', { number: decision.number ?? 0, leerlab: lab.name }),
        about: decision.text,
        step: t('day.decision.step'),
        href: `/leerlab/${lab.key}/besluiten#${decision.id}`,
      }))
    : [];
