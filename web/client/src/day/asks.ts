import { text } from '$lib/fields';
import { count, t } from '$lib/i18n/text.svelte';
import { ended } from '$lib/leerlab';
import { live } from '$lib/live';
import type { ViewDoc } from '$lib/live/draft';
import { keyOf } from '$lib/live/wire';
import { entriesOf, goneFrom, type Entry, type Thread } from '$lib/log';
import { inboxLink, inboxPlace } from '$lib/inboxlink';
import { firstWords } from '$lib/markdown';
import { me, myself } from '$lib/me.svelte';
import { nameOf } from '$lib/names.svelte';
import { openTray } from '$lib/tray.svelte';
import { coachAsks } from '../coach/dayasks';
import { expertAsks } from '../expert/dayasks';
import { exampleAsks } from '../example/dayasks';
import { meetingAsks } from '../meeting/dayasks';
import { pollAsks } from '../poll/dayasks';
import { visitAsks } from '../visit/dayasks';
import type { Ask } from './ask';
import type { Lab } from './labs.svelte';

type Source = (labs: readonly Lab[]) => Ask[];

/** What can ask for us, in the order in which it does. Another kind is one more line. */
const sources: readonly Source[] = [
  refused,
  meetingAsks,
  coachAsks,
  pollAsks,
  visitAsks,
  expertAsks,
  exampleAsks,
  inbox,
  reports,
  questions,
  concepts,
  invitations,
];

export const asksOf = (labs: readonly Lab[]): Ask[] => sources.flatMap((source) => source(labs));

const words = 90;
const asOld = 30 * 86_400_000;

function refused(): Ask[] {
  const number = live().outbox.refused.length;
  if (number === 0) return [];
  const title = count('day.refused', number);
  return [{ id: 'refused', kind: 'refused', title, step: t('day.refused.step'), onstep: openTray }];
}

function inbox(labs: readonly Lab[]): Ask[] {
  const unread = myself()
    .all('inbox')
    .filter(
      (item) =>
        !item.read && item.entry && !text(item.kind).startsWith('poll') && item.kind !== 'example-release',
    )
    .sort((a, b) => b.created - a.created);
  return unread.map((item) => ofInbox(item, labs));
}

function ofInbox(item: ViewDoc, labs: readonly Lab[]): Ask {
  const lab = labs.find(({ key }) => key === keyOf(text(item.grain)));
  const said = lab?.log.docs.get(
    item.comment ? `comment/${text(item.comment)}` : `entry/${text(item.entry)}`,
  );
  return {
    id: item.id,
    kind: text(item.kind),
    at: text(item.at),
    title: t(`inbox.${text(item.kind)}`, {
      name: nameOf(item.by) || t('person.unknown'),
      leerlab: inboxPlace(item),
    }),
    ...(said && text(said.text) ? { about: firstWords(text(said.text), words) } : {}),
    step: t('day.inbox.step'),
    href: inboxLink(item),
    onstep: () => void live().send(me().id, 'mark-read', { inbox: [keyOf(item.id)] }),
  };
}

function reports(labs: readonly Lab[]): Ask[] {
  const judging = labs.filter(({ rights }) => rights.moderate);
  return judging.flatMap((lab) =>
    lab.log
      .all('report')
      .filter((report) => !report.resolved)
      .map((report) => ({
        id: report.id,
        kind: 'report',
        at: text(report.at),
        title: t('day.report', { leerlab: lab.name }),
        about: firstWords(text(report.reason), words),
        step: t('day.report.step'),
        href: `/leerlab/${lab.key}/logboek/${keyOf(report.parent ?? '')}`,
      })),
  );
}

/** Questions that nobody has answered, for who may; an expert hears of the one they were asked on until they said something. */
function questions(labs: readonly Lab[]): Ask[] {
  return labs.flatMap((lab) =>
    (lab.rights.comment ? entriesOf(lab.log).filter((entry) => isOpen(lab, entry)) : []).map((entry) => ({
      id: entry.id,
      kind: 'question',
      at: entry.at,
      title: t('day.question', { name: nameOf(entry.by) || t('person.unknown'), leerlab: lab.name }),
      about: firstWords(entry.text, words),
      step: t('day.question.step'),
      href: `/leerlab/${lab.key}/logboek/${keyOf(entry.id)}`,
    })),
  );
}

function isOpen(lab: Lab, entry: Entry): boolean {
  const mine = me().id;
  if (entry.kind !== 'question' || entry.by === mine || entry.pending || goneFrom(entry)) return false;
  if (Date.now() - Date.parse(entry.at) > asOld) return false;
  const expert = lab.membership.roles.some(({ role }) => role === 'expert');
  const thread = lab.log.docs.get(`thread/${keyOf(entry.id)}`) as Thread | undefined;
  if (!expert) return (thread?.comments ?? 0) === 0;
  return !lab.log.all('comment').some((comment) => comment.parent === entry.id && comment.by === mine);
}

function concepts(labs: readonly Lab[]): Ask[] {
  const kept = myself()
    .all('concept')
    .filter((concept) => text(concept.text).trim() !== '')
    .sort((a, b) => b.rev - a.rev);
  return kept.flatMap((concept) => {
    const lab = labs.find(({ key }) => key === keyOf(text(concept.log)));
    if (!lab) return [];
    const about = firstWords(text(concept.text), words);
    const title = t('day.concept', { leerlab: lab.name });
    const href = `/leerlab/${lab.key}/logboek`;
    return [
      {
        id: concept.id,
        kind: 'concept',
        at: text(concept.saved),
        title,
        about,
        step: t('day.concept.step'),
        href,
      },
    ];
  });
}

function invitations(labs: readonly Lab[]): Ask[] {
  return labs
    .filter(({ rights }) => rights.organise)
    .flatMap((lab) => {
      const open = lab.leerlab
        .all('invitation')
        .filter((one) => !one.usedAt && !one.withdrawn && !isOver(one));
      const title = count('day.invitation', open.length, { leerlab: lab.name });
      const href = `/leerlab/${lab.key}/mensen`;
      return open.length === 0
        ? []
        : [{ id: `invitations/${lab.key}`, kind: 'invitation', title, step: t('day.invitation.step'), href }];
    });
}

const isOver = (invitation: ViewDoc): boolean => ended({ end: text(invitation.expires).slice(0, 10) });
