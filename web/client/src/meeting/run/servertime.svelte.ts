import { live } from '$lib/live';
import { offsetOf, type Sample } from './offset';

const questions = 3;
const again = 5 * 60_000;

/** The server's clock as we know it: asked at first, after every new line, and now and then. */
export class ServerTime {
  /** The instant at the server, four times a second. */
  now = $state(Date.now());
  #offset = 0;

  constructor() {
    $effect(() => {
      // A line that came back may be that of a machine which slept.
      if (live().connection.state !== 'offline') void this.#ask();
    });
    $effect(() => {
      const tick = setInterval(() => (this.now = Date.now() + this.#offset), 250);
      const renew = setInterval(() => void this.#ask(), again);
      return () => (clearInterval(tick), clearInterval(renew));
    });
  }

  async #ask(): Promise<void> {
    const samples: Sample[] = [];
    for (let question = 0; question < questions; question++) {
      const sample = await one().catch(() => undefined);
      if (sample) samples.push(sample);
    }
    if (samples.length === 0) return;
    this.#offset = offsetOf(samples);
    this.now = Date.now() + this.#offset;
  }
}

async function one(): Promise<Sample> {
  const asked = Date.now();
  const response = await fetch('/api/time', { cache: 'no-store' });
  const { now } = (await response.json()) as { now: string };
  return { asked, answered: Date.now(), server: Date.parse(now) };
}
