import { me, myself } from '$lib/me.svelte';
import type { Place } from '$lib/places';

/** The page of those who answer at the expertpool, and of who manages the programme. */
export const expertPlace: Place = {
  address: '/expertpool',
  text: 'nav.experts',
  icon: 'expert',
  allowed: () =>
    myself()
      .all('pool')
      .some(({ ended }) => !ended) || me().manager,
};
