import type { ViewDoc } from '$lib/live/draft';
import { keyOf } from '$lib/live/wire';
import type { Lag } from './behind';
import { schoolDaysSince, type Holiday } from './schooldays';

/** A question for the whole leerlab on which nobody but its writer has commented. */
export interface OpenQuestion extends ViewDoc {
  school?: string;
  at: string;
  names?: string[];
}

export interface Asked {
  /** The key of the question's entry. */
  entry: string;
  school?: string | undefined;
  at: string;
  /** It names the coach. */
  named: boolean;
}

/** School days after which a question that nobody answers asks for the coach. */
export const patience = 5;

/** Questions that name the coach, and those that nobody answered for days; oldest first. */
export const questionsFor = (
  coach: string,
  open: readonly OpenQuestion[],
  today: string,
  dayOf: (instant: string) => string,
  holidays: readonly Holiday[] = [],
): Asked[] =>
  open
    .map((question) => ({
      entry: keyOf(question.id),
      school: question.school,
      at: question.at,
      named: question.names?.includes(coach) ?? false,
    }))
    .filter(({ named, at }) => named || schoolDaysSince(dayOf(at), today, holidays) > patience)
    .sort((a, b) => Number(b.named) - Number(a.named) || a.at.localeCompare(b.at));

/** What would bring the leerlab on: one thing. */
export type NextStep =
  | 'delegates'
  | 'goals'
  | 'to-plan'
  | 'research-question'
  | 'sub-questions'
  | 'to-execution'
  | 'interventions'
  | 'observations'
  | 'outcomes'
  | 'to-sharing'
  | 'share-outcomes'
  | 'to-completed';

export interface Situation {
  phase: string;
  researchQuestion?: string | undefined;
  subQuestions: number;
  /** On what each school is not done, also when it is not behind yet. */
  lacking: readonly (readonly Lag[])[];
}

/** The next step of a phase, and whether it is time for the next phase. */
export function nextStep({
  phase,
  researchQuestion,
  subQuestions,
  lacking,
}: Situation): NextStep | undefined {
  const some = (lag: Lag) => lacking.some((school) => school.includes(lag));
  switch (phase) {
    case 'preparation':
      return some('delegate') ? 'delegates' : some('goal') ? 'goals' : 'to-plan';
    case 'plan':
      return !researchQuestion ? 'research-question' : subQuestions === 0 ? 'sub-questions' : 'to-execution';
    case 'execution':
      return some('intervention')
        ? 'interventions'
        : some('observation')
          ? 'observations'
          : some('outcome')
            ? 'outcomes'
            : 'to-sharing';
    case 'sharing':
      return some('outcome') ? 'share-outcomes' : 'to-completed';
    default:
      return undefined;
  }
}

/** The steps that mean: everything of this phase is there, the next one is due. */
export const phaseDue = (step: NextStep | undefined): boolean => step?.startsWith('to-') ?? false;
