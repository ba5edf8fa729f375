import { present } from '$lib/fields';
import { schoolsOf, type LeerlabSchool } from '$lib/leerlab';
import type { Grain } from '$lib/live/grain.svelte';
import { isTimed, type When } from '$lib/when';
import { labKinds, schoolKinds, type MeetingKind, type Place } from '../model';

/** What the form about a meeting's title, time and place holds. */
export class PlanDraft {
  kind = $state<string>('meeting');
  title = $state('');
  day = $state('');
  start = $state('15:30');
  end = $state('17:00');
  school = $state('');
  address = $state('');
  online = $state('');

  constructor(known?: { meetingKind: MeetingKind; title: string; when: When; place?: Place }) {
    if (!known) return;
    this.kind = known.meetingKind;
    this.title = known.title;
    const { when, place } = known;
    this.day = isTimed(when) ? when.start.slice(0, 10) : when.from;
    if (isTimed(when)) [this.start, this.end] = [when.start.slice(11), when.end.slice(11)];
    this.school = place?.school ?? '';
    this.address = place?.address ?? '';
    this.online = place?.online ?? '';
  }

  /** What a meeting of this leerlab or school begins with: at a school's own board it is a quarter of an hour. */
  suit(origin: string): void {
    if (!origin.startsWith('school/')) return;
    this.school = origin;
    [this.start, this.end] = ['08:15', '08:30'];
  }

  get when(): When {
    return { start: `${this.day}T${this.start}`, end: `${this.day}T${this.end}` };
  }

  /** An empty place takes it away. */
  get place(): Place {
    return present({
      school: this.school || undefined,
      address: this.address.trim() || undefined,
      online: this.online.trim() || undefined,
    });
  }
}

export const kindsOf = (origin: string): readonly MeetingKind[] =>
  origin.startsWith('school/') ? schoolKinds : labKinds;

/** Schools at which people of a leerlab can meet. */
export const hostsOf = (origin: Grain): LeerlabSchool[] =>
  origin.id.startsWith('leerlab/') ? schoolsOf(origin).filter(({ left }) => !left) : [];
