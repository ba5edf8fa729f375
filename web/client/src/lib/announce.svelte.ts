const apart = 5_000;

let message = $state('');
let waiting = '';
let free = 0;

/** What the one polite live region says. */
export const announced = (): string => message;

/** Tells people who listen instead of look: at most one message in five seconds, the last one wins. */
export function announce(text: string, now = Date.now()): void {
  const pause = free - now;
  if (pause <= 0) return speak(text, now);
  if (!waiting) setTimeout(() => speak(waiting, Date.now()), pause);
  waiting = text;
}

function speak(text: string, now: number): void {
  // The same sentence twice is not read out twice, unless something differs.
  message = text === message ? `${text}\u00a0` : text;
  waiting = '';
  free = now + apart;
}
