import { text } from '$lib/fields';
import { t } from '$lib/i18n/text.svelte';
import { schoolsOf } from '$lib/leerlab';
import { keyOf } from '$lib/live/wire';
import { me, myself } from '$lib/me.svelte';
import { nameOf } from '$lib/names.svelte';
import type { Ask } from '../day/ask';
import type { Lab } from '../day/labs.svelte';
import { openOf } from './model';

/** What choosing a coach asks of us: the answer of our school, and our own when we are the candidate. */
export const coachAsks = (labs: readonly Lab[]): Ask[] => [...ofCandidate(), ...labs.flatMap(ofSchools)];

const ofCandidate = (): Ask[] =>
  myself()
    .all('candidacy')
    .filter((one) => one.asked)
    .map((one) => ({
      id: one.id,
      kind: 'coach',
      title: t('day.coach-asked', { leerlab: text(one.name) }),
      step: t('day.coach-asked.step'),
      href: `/coach/${keyOf(me().id)}`,
    }));

function ofSchools(lab: Lab): Ask[] {
  const open = openOf(lab.leerlab);
  if (!open) return [];
  return schoolsOf(lab.leerlab)
    .filter(({ id, left }) => !left && lab.rights.goals.includes(id))
    .filter(({ id }) => !open.answers.some(({ school }) => school === id))
    .map(({ id, name }) => ({
      id: `${open.id}/${id}`,
      kind: 'coach',
      at: open.at,
      title: t('day.coach-answer', {
        name: nameOf(open.person) || t('person.unknown'),
        leerlab: lab.name,
        school: name,
      }),
      step: t('day.coach-answer.step'),
      href: `/leerlab/${lab.key}/mensen`,
    }));
}
