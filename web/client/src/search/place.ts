import { keyOf } from '$lib/live/wire';
import type { Hit } from '$lib/search';

/** The leerlab that something was found in, or our school when it is of that alone. */
export const originOf = (hit: Hit): string => hit.leerlab ?? hit.school ?? '';

/** One hit among others. */
export const idOf = (hit: Hit): string =>
  [hit.kind, hit.entry, hit.comment, hit.meeting, hit.decision, hit.action].filter(Boolean).join(' ');

/** Where it stands. */
export function hrefOf(hit: Hit): string {
  const lab = keyOf(hit.leerlab ?? '');
  switch (hit.kind) {
    case 'minutes':
      return `/bijeenkomst/${hit.meeting}`;
    case 'report':
      return `/bijeenkomst/${hit.meeting}/verslag`;
    case 'plan':
      return `/leerlab/${lab}/plan`;
    case 'decided':
      return hit.leerlab
        ? `/leerlab/${lab}/besluiten#decision/${hit.decision}`
        : `/${hit.school}#decision/${hit.decision}`;
    case 'action':
      return hit.leerlab
        ? `/leerlab/${lab}/acties#action/${hit.action}`
        : `/${hit.school}#action/${hit.action}`;
    case 'meeting':
      return hit.field === 'addendum' ? `/bijeenkomst/${hit.meeting}/verslag` : `/bijeenkomst/${hit.meeting}`;
    default:
      return `/leerlab/${lab}/logboek/${hit.entry}`;
  }
}
