import { live } from '$lib/live';
import { me } from '$lib/me.svelte';
import { present } from '$lib/fields';
import type { Answer } from './model';

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
