import { text } from '$lib/fields';
import { t } from '$lib/i18n/text.svelte';
import { keyOf } from '$lib/live/wire';
import { me } from '$lib/me.svelte';
import { nameOf } from '$lib/names.svelte';
import type { Ask } from '../day/ask';
import type { Lab } from '../day/labs.svelte';

/** What date polls ask of us: our answer, or of whoever started one to choose when nobody owes anything any more. */
export const pollAsks = (labs: readonly Lab[]): Ask[] => labs.flatMap(ofLab);

const ofLab = (lab: Lab): Ask[] =>
  lab.leerlab.all('poll').flatMap((poll): Ask[] => {
    const href = `/datumprikker/${keyOf(poll.id)}`;
    const owes = (poll.owes as string[] | undefined) ?? [];
    const about = text(poll.title);
    if (poll.state === 'open' && owes.includes(me().id))
      return [
        {
          id: poll.id,
          kind: 'poll',
          title: t('day.poll', { name: nameOf(poll.organiser) || t('person.unknown'), leerlab: lab.name }),
          about,
          step: t('day.poll.step'),
          href,
        },
      ];
    const mayChoose = poll.organiser === me().id;
    const ripe = poll.state === 'closed' || (poll.state === 'open' && owes.length === 0);
    return mayChoose && ripe
      ? [
          {
            id: poll.id,
            kind: 'poll',
            title: t('day.poll-ripe', { leerlab: lab.name }),
            about,
            step: t('day.poll-ripe.step'),
            href,
          },
        ]
      : [];
  });
