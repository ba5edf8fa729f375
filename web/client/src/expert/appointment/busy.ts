import type { Grain } from '$lib/live/grain.svelte';
import { myself, type Membership } from '$lib/me.svelte';
import { whenOf, type When } from '$lib/when';
import { ownAppointments } from './model';

/** What has meetings that someone goes to: the own leerlabs, and the own schools in them. */
export const meetingPlaces = (memberships: readonly Membership[]): string[] => [
  ...new Set(
    memberships.flatMap(({ leerlab, roles }) => [
      leerlab,
      ...roles.flatMap(({ school }) => (school ? [school] : [])),
    ]),
  ),
];

/** What stands in our own calendar: lesson visits, talks about requests, meetings of these. */
export const busyTimes = (places: readonly Grain[]): When[] => [
  ...myself()
    .all('visit')
    .flatMap(({ summary }) => timesOf([summary as Planned])),
  ...ownAppointments().map(({ when }) => when),
  ...places.flatMap((place) => timesOf(place.all('meeting') as Planned[])),
];

interface Planned {
  when?: unknown;
  state?: string;
}

const takesTime = ({ state }: Planned) => state === 'planned' || state === 'running';

const timesOf = (planned: readonly Planned[]): When[] =>
  planned.filter(takesTime).flatMap(({ when }) => whenOf(when) ?? []);
