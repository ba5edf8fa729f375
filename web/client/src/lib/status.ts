import type { LineState } from './live/connection.svelte';
import { count, t } from './i18n/text.svelte';

export interface Status {
  tone: 'calm' | 'busy' | 'late' | 'paused';
  text: string;
}

/** The one sentence about the line and what is still to be sent. */
export function statusOf(state: LineState, unsent: number, paused = false): Status {
  const waiting = unsent > 0 ? count('status.unsent', unsent) : '';
  const say = (key: string) => [t(key), waiting].filter(Boolean).join(', ');
  if (paused && (state === 'live' || state === 'polling'))
    return { tone: 'paused', text: say('status.paused') };
  switch (state) {
    case 'live':
      return unsent > 0
        ? { tone: 'busy', text: t('status.sending') }
        : { tone: 'calm', text: t('status.live') };
    case 'polling':
      return { tone: unsent > 0 ? 'busy' : 'calm', text: say('status.polling') };
    case 'connecting':
      return { tone: 'busy', text: say('status.connecting') };
    case 'offline':
      return { tone: 'late', text: say('status.offline') };
    case 'signed-out':
      return { tone: 'late', text: say('status.signed-out') };
  }
}
