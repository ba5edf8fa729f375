import { MediaQuery } from 'svelte/reactivity';

/** There is room for a rail at the right of the page. */
export const roomForRail = new MediaQuery('min-width: 72rem', true);
