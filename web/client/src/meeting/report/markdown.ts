import { day } from '$lib/i18n/time';
import { t } from '$lib/i18n/text.svelte';
import type { Grain } from '$lib/live/grain.svelte';
import { nameOf } from '$lib/names.svelte';
import { whenText } from '$lib/when';
import { plainText } from '../../text/plain';
import { itemsOf, titleOf } from '../agenda/items';
import { listedOf } from '../attendance/attendees';
import type { MeetingDoc } from '../model';
import type { Action, Decision } from '../outcomes/registers';
import { addendaOf } from './report';

const part = (title: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? [`## ${title}`, '', ...lines, ''] : [];

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** The whole report, to keep or to send along. */
export function reportMarkdown(grain: Grain, minutes: Grain, meeting: MeetingDoc): string {
  const listed = listedOf(grain);
  const decisions = (grain.all('decision') as Decision[]).sort((a, b) => a.created - b.created);
  const actions = (grain.all('action') as Action[]).sort((a, b) => a.created - b.created);
  const rows = actions.map(
    ({ text, owner, due }) => `| ${cell(text)} | ${owner ? nameOf(owner) : ''} | ${due ? day(due) : ''} |`,
  );
  const head = [`| ${t('report.what')} | ${t('report.who')} | ${t('report.when')} |`, '| --- | --- | --- |'];
  return [
    `# ${t('report.of', { title: meeting.title })}`,
    '',
    whenText(meeting.when),
    '',
    ...part(
      t('report.present'),
      listed.filter(({ present }) => present).map(({ person }) => `- ${nameOf(person)}`),
    ),
    ...part(
      t('report.agenda'),
      itemsOf(grain).map((item, place) => `${place + 1}. ${titleOf(item)}`),
    ),
    ...part(t('report.minutes'), [lowered(plainText(minutes.confirmed()))]),
    ...part(
      t('report.decisions'),
      decisions.map(({ text }, place) => `${place + 1}. ${text}`),
    ),
    ...part(t('report.actions'), rows.length > 0 ? [...head, ...rows] : []),
    ...part(
      t('report.addenda'),
      addendaOf(grain).flatMap(({ by, text }) => [`${nameOf(by)}:`, '', text, '']),
    ),
  ].join('\n');
}

/** Headings of the minutes stand under that of the minutes. */
export const lowered = (text: string): string => text.replace(/^(#{1,4})(?=\s)/gm, '##$1');
