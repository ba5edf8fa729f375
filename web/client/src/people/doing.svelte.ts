import { sentenceFor } from '$lib/i18n/refusal';
import { live } from '$lib/live';
import { refusalIn } from '$lib/live/refusal';

/** A form that asks something and waits for the answer. */
export class Doing {
  busy = $state(false);
  problem = $state('');
  /** The field that the problem is about, when it is about one. */
  field = $state('');

  constructor(private readonly grain: () => string) {}

  /** True when it is done; else `problem` says why not. */
  async do(type: string, fields: Record<string, unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.problem = this.field = '';
    try {
      await live().ask(this.grain(), type, fields);
      return true;
    } catch (error) {
      this.refuse(sentenceFor(error), refusalIn(error)?.details.field);
      return false;
    } finally {
      this.busy = false;
    }
  }

  /** What is wrong, and where. */
  refuse(problem: string, field = ''): void {
    this.problem = problem;
    this.field = field;
  }
}
