import { keyOf, type Doc } from '$lib/live/wire';
import { me, memberships } from '$lib/me.svelte';
import type { Named, Work } from './model';

/** What one finds that a work is; all four make the mark. */
export const points = ['relevant', 'informed', 'tried', 'transferable'] as const;
export type Point = (typeof points)[number];
export type Points = Record<Point, boolean>;

export interface Review extends Doc {
  edition: number;
  by: string;
  leerlab: Named;
  points: Points;
  remark: string;
  at: string;
}

/** Our own, of the present edition. */
export const ownReview = (reviews: readonly Review[], work: Work): Review | undefined =>
  reviews.find(({ by, edition }) => by === me().id && edition === work.edition);

/** Whether we are of another leerlab. The server decides; this is for not offering what it would refuse. */
export const mayReview = (work: Work): boolean =>
  memberships().length > 0 && !memberships().some(({ leerlab }) => leerlab === work.leerlab?.grain);

export const reviewAddress = (work: Work): string => `/werk/${keyOf(work.id)}#reviewing`;
