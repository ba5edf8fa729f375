import { text } from './fields';
import { t } from './i18n/text.svelte';
import type { ViewDoc } from './live/draft';
import { keyOf } from './live/wire';
import { memberships } from './me.svelte';

/** Where an item of the inbox leads. */
export function inboxLink(item: ViewDoc): string {
  const [lab, entry] = [keyOf(text(item.grain)), text(item.entry).replace(/^entry\//, '')];
  if (text(item.kind).startsWith('expert-')) return `/expertvraag/${entry}`;
  if (text(item.kind).startsWith('example-')) return `/praktijkvoorbeeld/${entry}`;
  if (text(item.kind).startsWith('followed-')) return `/bibliotheek/${entry}`;
  switch (item.kind) {
    case 'invited':
    case 'moved':
    case 'cancelled':
    case 'proposed':
      return `/bijeenkomst/${entry}`;
    case 'visit':
    case 'visit-moved':
    case 'visit-cancelled':
      return `/lesbezoek/${entry}`;
    case 'poll':
    case 'poll-reminder':
    case 'poll-complete':
      return `/datumprikker/${entry}`;
    case 'action':
      return text(item.grain).startsWith('school/')
        ? `/school/${lab}#action/${entry}`
        : `/leerlab/${lab}/acties#action/${entry}`;
    case 'suggestion':
      return `/aanvulling/${entry}`;
    case 'work-message':
      return `/bericht/${entry}`;
    case 'work-adopted':
    case 'work-reviewed':
      return `/werk/${entry}`;
    case 'joined':
      return `/leerlab/${lab}/bijeenkomsten`;
    default:
      return `/leerlab/${lab}/logboek/${entry}`;
  }
}

/** What is called the leerlab that it is from; a school's own things are of our school. */
export function inboxPlace(item: ViewDoc): string {
  const grain = text(item.grain);
  if (grain.startsWith('school/')) return t('inbox.own-school');
  return (
    memberships().find(({ leerlab }) => keyOf(leerlab) === keyOf(grain))?.name ?? t('inbox.some-leerlab')
  );
}
