import { myself } from '$lib/me.svelte';
import type { Place } from '$lib/place';

/** The page of those who answer at the expertpool; who manages the programme finds it from there. */
export const expertPlace: Place = {
  address: '/expertpool',
  text: 'nav.experts',
  icon: 'expert',
  allowed: () =>
    myself()
      .all('pool')
      .some(({ ended }) => !ended),
};
