import { weekdayOf } from '$lib/pattern';
import { firstDay, lastDay } from '$lib/when';
import type { ChoiceWish } from './acting';
import type { Answer } from './model';
import type { Row } from './rows';
import { answerTo } from './tally';
import type { Voice } from './voices';

/**
 * What someone's fixed working days say of the dates without an answer: no where they do not work, yes where they do and nothing else is known against it.
 * A proposal, until they say so themselves.
 */
export function byWorkingDays(
  rows: readonly Row[],
  days: readonly number[],
  own: Pick<Voice, 'choices' | 'schools'>,
): ChoiceWish[] {
  if (days.length === 0) return [];
  return rows
    .filter(({ key }) => answerTo(own.choices, key) === undefined)
    .flatMap((row): ChoiceWish[] => {
      const answer = saidBy(row, days, own.schools);
      return answer ? [{ option: row.key, answer }] : [];
    });
}

function saidBy(
  { option, obstacles, day }: Row,
  days: readonly number[],
  schools: readonly string[],
): Answer | undefined {
  const { when } = option;
  const works = [firstDay(when), lastDay(when)].every((one) => days.includes(weekdayOf(one)));
  if (!works) return 'no';
  const closed =
    day?.but.some(({ school, state }) => schools.includes(school) && state === 'closed') ?? false;
  return obstacles.length > 0 || closed ? undefined : 'yes';
}
