import { text } from './fields';
import type { ViewDoc } from './live/draft';
import { keyOf } from './live/wire';

/** Where an item of the inbox leads. */
export function inboxLink(item: ViewDoc): string {
  const [lab, entry] = [keyOf(text(item.grain)), text(item.entry).replace(/^entry\//, '')];
  switch (item.kind) {
    case 'invited':
    case 'moved':
    case 'cancelled':
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
      return `/leerlab/${lab}/acties#action/${entry}`;
    default:
      return `/leerlab/${lab}/logboek/${entry}`;
  }
}
