import { keyOf } from '$lib/live/wire';
import { me, memberships, myself } from '$lib/me.svelte';
import type { Place } from '$lib/place';

const asked = () =>
  myself()
    .all('candidacy')
    .filter((one) => one.asked).length;

/** The page of those who coach, coached or are asked to. */
export const coachPlace: Place = {
  get address() {
    return `/coach/${keyOf(me().id)}`;
  },
  text: 'nav.coach',
  icon: 'coach',
  unread: asked,
  allowed: () =>
    myself().all('candidacy').length > 0 ||
    memberships().some(({ roles }) => roles.some(({ role }) => role === 'coach')),
};
