import { text } from '$lib/fields';
import { t } from '$lib/i18n/text.svelte';
import { keyOf } from '$lib/live/wire';
import { myself } from '$lib/me.svelte';
import type { Ask } from '../day/ask';

interface Own {
  state: string;
  turn: string;
  at: string;
  question?: string;
}

/** Requests of ours that wait for our own word: an answer to judge, or a question back. What waits for an expert stands in the inbox. */
export const expertAsks = (): Ask[] =>
  myself()
    .all('asked')
    .flatMap((doc): Ask[] => {
      const own = doc.summary as Own;
      const step =
        own.state === 'answered' ? 'answered' : own.state === 'talking' && own.turn === 'asker' ? 'turn' : '';
      if (!step) return [];
      return [
        {
          id: doc.id,
          kind: 'expert',
          at: own.at,
          title: t(`day.expert.${step}`),
          about: text(own.question),
          step: t(`day.expert.${step}.step`),
          href: `/expertvraag/${keyOf(doc.id)}`,
        },
      ];
    });
