import type { IconName } from '$parts/icons';
import { coachPlace } from '../coach/place';
import { expertPlace } from '../expert/place';
import { me, myself } from './me.svelte';

/** Somewhere to go from the rail at the left, or the bar at the foot of a narrow page. */
export interface Place {
  address: string;
  /** What it is called, in the catalogue. */
  text: string;
  icon: IconName;
  /** How much there waits to be seen. */
  unread?: () => number;
  /** Whether this person may go there; everyone when it does not say. */
  allowed?: () => boolean;
}

const unreadInbox = () =>
  myself()
    .all('inbox')
    .filter((item) => !item.read).length;

/** In their order; the leerlabs stand after the first. */
export const places: readonly Place[] = [
  { address: '/', text: 'nav.home', icon: 'day' },
  { address: '/zoeken', text: 'nav.search', icon: 'search' },
  { address: '/inbox', text: 'nav.inbox', icon: 'inbox', unread: unreadInbox },
  { address: '/vinden', text: 'nav.find', icon: 'find' },
  coachPlace,
  expertPlace,
  { address: '/beheer', text: 'nav.manage', icon: 'manage', allowed: () => me().manager },
];
