import { ask } from '$lib/live/http';
import type { Mark } from '$lib/search';

/** What everybody may read that looks like what is being asked. */
export interface Similar {
  work: string;
  kind: 'practice-example' | 'answer' | 'factsheet';
  title: string;
  snippet: string;
  marks: readonly Mark[];
}

/** Fewer letters say too little. */
const least = 12;
const most = 3;

/** Nothing without a line: it is a help, not a step. */
export async function similar(text: string, signal: AbortSignal): Promise<readonly Similar[]> {
  if (text.length < least) return [];
  const asked = new URLSearchParams({ q: text.slice(-400), alike: 'true', take: `${most}` });
  const found = await ask<{ hits: Similar[] }>(`/api/library/search?${asked}`, undefined, signal).catch(
    () => undefined,
  );
  return found?.hits ?? [];
}
