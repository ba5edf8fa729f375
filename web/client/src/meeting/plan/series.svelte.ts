import { sentenceFor } from '$lib/i18n/refusal';
import { live } from '$lib/live';
import { newId } from '$lib/live/ids';
import { keyOf } from '$lib/live/wire';
import type { PlanDraft } from './draft.svelte';
import { daysOf, judged, type LabDay, type Proposed, type Rhythm } from './series';

/** The meetings of a school year, from a pattern: first the days, then all of them planned one after the other. */
export class Series {
  days = $state<Proposed[]>();
  problem = $state('');
  planned = $state(0);
  busy = $state(false);

  constructor(private readonly leerlab: string) {}

  get wanted(): Proposed[] {
    return (this.days ?? []).filter((one) => one.wanted);
  }

  async propose(from: string, to: string, rhythm: Rhythm): Promise<void> {
    const days = daysOf(from, to, rhythm);
    this.problem = '';
    this.days = days.length > 0 ? judged(days, await this.#ask(days[0]!, days.at(-1)!)) : [];
  }

  /** True when all of them stand. What stands already is not planned again when the line fails halfway. */
  async plan(draft: PlanDraft, kind: string, title: string): Promise<boolean> {
    this.busy = true;
    this.problem = '';
    try {
      for (const one of this.wanted) {
        draft.day = one.day;
        const { when, place } = draft;
        const fields = { meeting: newId(), meetingKind: kind, title, when, place, silent: this.planned > 0 };
        await live().ask(this.leerlab, 'plan-meeting', fields);
        this.planned++;
        one.wanted = false;
      }
      return true;
    } catch (error) {
      this.problem = sentenceFor(error);
      return false;
    } finally {
      this.busy = false;
    }
  }

  async #ask(from: string, to: string): Promise<LabDay[]> {
    const query = new URLSearchParams({ leerlab: keyOf(this.leerlab), from, to });
    const answer = await fetch(`/api/school-days?${query.toString()}`).catch(() => undefined);
    if (!answer?.ok) return [];
    return ((await answer.json()) as { days: LabDay[] }).days;
  }
}
