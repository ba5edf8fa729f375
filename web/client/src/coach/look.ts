import { dutchDay } from '$lib/i18n/time';
import { text } from '$lib/fields';
import { membersOf, schoolsOf } from '$lib/leerlab';
import type { Grain } from '$lib/live/grain.svelte';
import { keyOf } from '$lib/live/wire';
import { nextStep, questionsFor, type Asked, type NextStep, type OpenQuestion } from './asks';
import { behind, lacking, type Behind, type Progress, type Standing } from './behind';
import type { Holiday } from './schooldays';

/** The days on which no school is open, and where a school is. */
export interface Days {
  readonly holidays: readonly Holiday[];
  regionOf(school: string): string | undefined;
}

export interface Seen {
  step: NextStep | undefined;
  questions: Asked[];
  schools: { school: Standing['school']; behind: Behind[] }[];
}

/** What a leerlab asks of its coach, from what the coach may read of it. */
export function look(leerlab: Grain, log: Grain, coach: string, now: Date, days: Days): Seen {
  const about = leerlab.docs.get('leerlab');
  const standings = standingsOf(leerlab, log, now, days);
  const open = log.all('open-question') as OpenQuestion[];
  return {
    step: nextStep({
      phase: text(about?.phase),
      researchQuestion: text(about?.researchQuestion) || undefined,
      subQuestions: leerlab.all('sub-question').length,
      lacking: standings.map((standing) => lacking(standing)),
    }),
    questions: questionsFor(coach, open, dutchDay(now), (at) => dutchDay(new Date(at)), days.holidays),
    schools: standings.map((standing) => ({ school: standing.school, behind: behind(standing) })),
  };
}

function standingsOf(leerlab: Grain, log: Grain, now: Date, days: Days): Standing[] {
  const phase = text(leerlab.docs.get('leerlab')?.phase);
  const began = text(log.docs.get('log')?.phaseAt);
  return schoolsOf(leerlab)
    .filter((school) => !school.left)
    .map((school) => ({
      school: school as Standing['school'],
      members: membersOf(leerlab),
      progress: log.docs.get(`progress/${keyOf(school.id)}`) as Progress | undefined,
      phase,
      phaseSince: began ? dutchDay(new Date(began)) : undefined,
      today: dutchDay(now),
      holidays: days.holidays,
      region: days.regionOf(school.id),
    }));
}
