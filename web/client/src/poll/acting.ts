import { live } from '$lib/live';
import { me } from '$lib/me.svelte';
import { present } from '$lib/fields';
import { firstDay, lastDay } from '$lib/when';
import { weekdayOf } from '$lib/pattern';
import { keyOf } from '$lib/live/wire';
import type { Answer, OptionDoc } from './model';

export interface ChoiceWish {
  option: string;
  answer?: Answer;
}

/** Answers for ourselves, or of the leerlab team for someone who asked. Shown at once, and sent when there is a line. */
export function answer(
  poll: string,
  person: string,
  choices: readonly ChoiceWish[],
  remark?: string,
): Promise<void> {
  return person === me().id
    ? live().send(poll, 'answer', present({ choices, remark }))
    : live().send(poll, 'answer-for', present({ person, choices, remark }));
}

/** The dates on which someone with these working days cannot come: a no for each that has no answer yet. */
export function byWorkingDays(
  options: readonly OptionDoc[],
  days: readonly number[],
  answered: ReadonlySet<string>,
): ChoiceWish[] {
  const works = (day: string) => days.includes(weekdayOf(day));
  return options
    .filter(({ id }) => !answered.has(keyOf(id)))
    .filter(({ when }) => !works(firstDay(when)) || !works(lastDay(when)))
    .map(({ id }): ChoiceWish => ({ option: keyOf(id), answer: 'no' }));
}
