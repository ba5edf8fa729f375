import { sentenceFor } from '$lib/i18n/refusal';
import { live } from '$lib/live';

/** A form that asks something and waits for the answer. */
export class Doing {
  busy = $state(false);
  problem = $state('');

  constructor(private readonly grain: () => string) {}

  /** True when it is done; else `problem` says why not. */
  async do(type: string, fields: Record<string, unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.problem = '';
    try {
      await live().ask(this.grain(), type, fields);
      return true;
    } catch (error) {
      this.problem = sentenceFor(error);
      return false;
    } finally {
      this.busy = false;
    }
  }
}
