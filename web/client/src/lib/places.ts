import { coachPlace } from '../coach/place';
import { expertPlace } from '../expert/place';
import { me, myself } from './me.svelte';
import type { Place } from './place';

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
  // The public pages, which the server makes: this leaves the application.
  { address: '/bibliotheek', text: 'nav.library', icon: 'library' },
  coachPlace,
  expertPlace,
  { address: '/beheer', text: 'nav.manage', icon: 'manage', allowed: () => me().manager },
];
