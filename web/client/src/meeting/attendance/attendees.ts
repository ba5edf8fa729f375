import type { ViewDoc } from '$lib/live/draft';
import type { Grain } from '$lib/live/grain.svelte';
import { keyOf } from '$lib/live/wire';
import type { When } from '$lib/when';
import { askedOf } from '../model';

export const replies = ['accepted', 'tentative', 'declined'] as const;
export type Reply = (typeof replies)[number];

export interface Attendee extends ViewDoc {
  person: string;
  answer?: Reply;
  note?: string;
  /** Another time, proposed by mail. */
  proposed?: When;
  present?: boolean;
  markedBy?: string;
}

/** Somebody on the list: asked, answered or seen. */
export interface Listed {
  person: string;
  school?: string | undefined;
  answer?: Reply | undefined;
  note?: string | undefined;
  proposed?: When | undefined;
  present?: boolean | undefined;
}

export const attendeeOf = (grain: Grain, person: string): Attendee | undefined =>
  grain.docs.get(`attendee/${keyOf(person)}`) as Attendee | undefined;

/** Everyone who is asked, and who answered or was there before they left. */
export function listedOf(grain: Grain): Listed[] {
  const asked = askedOf(grain).map(({ person, roles }) => ({
    person,
    school: roles.find(({ school }) => school)?.school,
  }));
  const others = (grain.all('attendee') as Attendee[])
    .filter(({ person }) => !asked.some((one) => one.person === person))
    .map(({ person }) => ({ person, school: undefined }));
  return [...asked, ...others].map((one) => {
    const known = attendeeOf(grain, one.person);
    return {
      ...one,
      answer: known?.answer,
      note: known?.note,
      proposed: known?.proposed,
      present: known?.present,
    };
  });
}

export const countOf = (listed: readonly Listed[], answer: Reply): number =>
  listed.filter((one) => one.answer === answer).length;
