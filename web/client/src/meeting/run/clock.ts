/** The shared timer, in instants of the server. */
export interface Clock {
  /** How long it takes in all. */
  seconds: number;
  ends: string;
  /** While it stands still. */
  left?: number;
}

/** Whole seconds left at an instant of the server; negative once it is over. */
export const leftAt = (clock: Clock, now: number): number =>
  clock.left ?? Math.ceil((Date.parse(clock.ends) - now) / 1000);

/** "12:05", "−0:30". */
export function face(seconds: number): string {
  const [sign, all] = seconds < 0 ? ['−', -seconds] : ['', seconds];
  return `${sign}${Math.floor(all / 60)}:${String(all % 60).padStart(2, '0')}`;
}

export type Said = 'half' | 'two-minutes' | 'end';

/**
 * What is worth saying aloud when a timer went from one moment to a later one: half of the time, two minutes, the end; nothing else. What was passed
 * while nobody looked is said once, the last of it.
 */
export function saidBetween(clock: Clock, before: number, now: number): Said | undefined {
  if (clock.left !== undefined) return undefined;
  const passed = (mark: number) => before > mark && now <= mark;
  if (passed(0)) return 'end';
  if (clock.seconds > 240 && passed(120)) return 'two-minutes';
  return passed(Math.floor(clock.seconds / 2)) ? 'half' : undefined;
}
