import { text } from '$lib/fields';
import { dutchDay } from '$lib/i18n/time';
import { t } from '$lib/i18n/text.svelte';
import type { Grain } from '$lib/live/grain.svelte';
import { keyOf } from '$lib/live/wire';
import { me } from '$lib/me.svelte';
import { clockText, firstDay, lastDay } from '$lib/when';
import type { Ask } from '../day/ask';
import type { Lab } from '../day/labs.svelte';
import { comingOf } from './model';
import { actionHref, decisionHref, openActions, returnedOf } from './outcomes/registers';
import { plansIn, takesPartIn } from './rights';

/** What has meetings and keeps the lists: a leerlab, or a school of our own. */
interface Source {
  grain: Grain;
  name: string;
}

/** What meetings ask of us today: those of today, our actions that are due, decisions that came back. */
export function meetingAsks(labs: readonly Lab[]): Ask[] {
  const sources = sourcesOf(labs);
  return [...sources.flatMap(today), ...sources.flatMap(due), ...sources.flatMap(returned)];
}

function sourcesOf(labs: readonly Lab[]): Source[] {
  const schools = new Map(labs.flatMap((lab) => lab.schools).map((school) => [school.id, school]));
  return [
    ...labs.map(({ leerlab, name }) => ({ grain: leerlab, name })),
    ...[...schools.values()].map((grain) => ({ grain, name: text(grain.docs.get('school')?.shortName) })),
  ];
}

function today({ grain, name }: Source): Ask[] {
  if (!takesPartIn(grain.id)) return [];
  const day = dutchDay(new Date());
  return comingOf(grain)
    .filter(({ state, when }) => state === 'running' || (firstDay(when) <= day && lastDay(when) >= day))
    .map(({ id, title, when, state }) => ({
      id,
      kind: 'meeting',
      title: t(state === 'running' ? 'day.meeting-now' : 'day.meeting', {
        title,
        time: clockText(when),
        leerlab: name,
      }),
      step: t(state === 'running' ? 'day.meeting-now.step' : 'day.meeting.step'),
      href: `/bijeenkomst/${keyOf(id)}`,
    }));
}

const due = ({ grain, name }: Source): Ask[] =>
  openActions(grain)
    .filter((action) => action.owner === me().id && action.due !== undefined)
    .filter((action) => action.due! <= dutchDay(new Date()))
    .map((action) => ({
      id: `${keyOf(grain.id)}/${action.id}`,
      kind: 'action',
      title: t(action.due! < dutchDay(new Date()) ? 'day.action-late' : 'day.action', { leerlab: name }),
      about: action.text,
      step: t('day.action.step'),
      href: actionHref(grain.id, action.id),
    }));

const returned = ({ grain, name }: Source): Ask[] =>
  plansIn(grain.id)
    ? returnedOf(grain).map((decision) => ({
        id: `${keyOf(grain.id)}/${decision.id}`,
        kind: 'decision',
        title: t('day.decision', { number: decision.number ?? 0, leerlab: name }),
        about: decision.text,
        step: t('day.decision.step'),
        href: decisionHref(grain.id, decision.id),
      }))
    : [];
