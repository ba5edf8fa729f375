import { ask } from '$lib/live/http';

/** The address as another program needs it. */
export const addressOf = (path: string): string => `${location.origin}${path}`;

/** A new address for one's calendar; the old one answers no more. */
export const renew = (): Promise<{ calendar: string }> => ask('/api/calendar/renew', {});
