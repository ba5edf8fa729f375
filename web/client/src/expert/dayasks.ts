import { text } from '$lib/fields';
import { dutchDay } from '$lib/i18n/time';
import { nameOf } from '$lib/names.svelte';
import { ends, firstDay, whenText } from '$lib/when';
import { t } from '$lib/i18n/text.svelte';
import { keyOf } from '$lib/live/wire';
import { myself } from '$lib/me.svelte';
import type { Ask } from '../day/ask';
import { ownAppointments } from './appointment/model';

interface Own {
  state: string;
  turn: string;
  at: string;
  question?: string;
}

/** Requests of ours that wait for our own word: an answer to judge, or a question back. What waits for an expert stands in the inbox. */
export const expertAsks = (): Ask[] => [...talksOfToday(), ...waiting()];

/** Talks with an expert, or with who asked, that are today and not over. */
const talksOfToday = (now = new Date()): Ask[] =>
  ownAppointments()
    .filter(({ when }) => firstDay(when) === dutchDay(now) && ends(when) > now)
    .map((talk) => ({
      id: `appointment/${talk.key}`,
      kind: 'expert',
      title: t('day.expert.talk', { name: nameOf(talk.with) || t('person.unknown') }),
      about: whenText(talk.when),
      step: t('day.expert.talk.step'),
      href: `/expertvraag/${keyOf(talk.request)}`,
    }));

const waiting = (): Ask[] =>
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
