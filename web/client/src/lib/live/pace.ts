/** Chance and waiting, passed in so that tests need neither. */
export interface Pace {
  random(): number;
  /** Waits; ends early and quietly when the signal is given. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export const realPace: Pace = {
  random: () => Math.random(),
  wait: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const end = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      signal?.addEventListener('abort', end);
    }),
};

/** 1, 2, 4, 8 and then 10 seconds, each spread so that a thousand browsers do not come back at once. */
export const backOff = (pace: Pace, tries: number): number =>
  Math.min(10_000, 1_000 * 2 ** Math.min(tries, 10)) * (0.5 + pace.random() / 2);

/** A promise that fails when it takes too long. */
export async function within<T>(pace: Pace, milliseconds: number, work: Promise<T>): Promise<T> {
  const done = new AbortController();
  const late = pace.wait(milliseconds, done.signal).then(() => {
    throw new Error('late');
  });
  late.catch(() => {});
  try {
    return await Promise.race([work, late]);
  } finally {
    done.abort();
  }
}

/** Does something every so often, until the signal is given. */
export async function repeatedly(
  pace: Pace,
  milliseconds: number,
  until: AbortSignal,
  work: () => void,
): Promise<void> {
  while (!until.aborted) {
    await pace.wait(milliseconds, until);
    if (!until.aborted) work();
  }
}
