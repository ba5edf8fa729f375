/** One question to the server: when it was asked and answered by our own clock, and what the server's said. All in milliseconds. */
export interface Sample {
  asked: number;
  answered: number;
  server: number;
}

/** How far the server's clock is ahead of ours: of several questions the one with the shortest way tells it best. */
export function offsetOf(samples: readonly Sample[]): number {
  const best = [...samples].sort((a, b) => a.answered - a.asked - (b.answered - b.asked))[0];
  return best ? best.server - (best.asked + best.answered) / 2 : 0;
}
