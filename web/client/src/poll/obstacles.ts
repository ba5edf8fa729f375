import type { Grain } from '$lib/live/grain.svelte';
import { keyOf } from '$lib/live/wire';
import { text } from '$lib/fields';
import { begins, daysOf, ends, isTimed, whenOf, type When } from '$lib/when';
import { weekdayOf } from '$lib/pattern';

/** Something that stands in the way of a date, besides the days of schools. */
export type Obstacle = { kind: 'hours' } | { kind: 'meeting'; title: string; leerlab: string };

/** Schools are in by then, and nobody has left yet. */
const opens = '08:00';
const closes = '18:00';

/** Some of it before the first lesson, in the evening, or in a weekend. */
export function outsideSchoolHours(when: When): boolean {
  if (daysOf(when).some((day) => weekdayOf(day) > 5)) return true;
  if (!isTimed(when)) return false;
  const overnight = when.start.slice(0, 10) !== when.end.slice(0, 10);
  return overnight || when.start.slice(11) < opens || when.end.slice(11) > closes;
}

const meet = (a: When, b: When): boolean => begins(a) < ends(b) && begins(b) < ends(a);

/** Meetings of these leerlabs that take place at the same time; the one that the poll became is none. */
export function obstaclesOf(when: When, leerlabs: readonly Grain[], chosen?: string): Obstacle[] {
  const clashes = leerlabs.flatMap((leerlab) =>
    leerlab
      .all('meeting')
      .filter((meeting) => meeting.state !== 'cancelled' && keyOf(meeting.id) !== chosen)
      .filter((meeting) => {
        const other = whenOf(meeting.when);
        return other !== undefined && meet(when, other);
      })
      .map((meeting): Obstacle => ({
        kind: 'meeting',
        title: text(meeting.title),
        leerlab: text(leerlab.docs.get('leerlab')?.name),
      })),
  );
  return outsideSchoolHours(when) ? [{ kind: 'hours' }, ...clashes] : clashes;
}
