import { t } from '$lib/i18n/text.svelte';
import type { Place } from './model';

/** "Kwelderland College, lokaal 3, en online". */
export function placeText(place: Place | undefined, nameOf: (school: string) => string): string {
  if (!place) return t('meeting.place-none');
  const there = [place.school ? nameOf(place.school) : '', place.address ?? ''].filter(Boolean).join(', ');
  if (!place.online) return there;
  return there ? t('meeting.place-both', { place: there }) : t('meeting.place-online');
}
