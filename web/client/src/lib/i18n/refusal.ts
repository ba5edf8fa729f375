import { refusalIn, SignedOut, type RefusalDetails } from '$lib/live/refusal';
import { knows, t } from './text.svelte';
import { day } from './time';

/** A refusal in words: ours when we know its key, else what the server said. */
export function sentence(details: RefusalDetails): string {
  const key = `refusal.${details.key ?? ''}`;
  if (details.key && knows(key) && complete(key, details)) return t(key, argumentsOf(details));
  return details.message || t(`refusal.code.${details.code}`);
}

/** What went wrong, in words for whoever waits for it. */
export function sentenceFor(error: unknown): string {
  if (error instanceof SignedOut) return t('refusal.signed-out');
  const refusal = refusalIn(error);
  return refusal ? sentence(refusal.details) : t('refusal.no-line');
}

const argumentsOf = (details: RefusalDetails): Record<string, unknown> => ({
  ...details,
  ...Object.fromEntries(Object.entries(details.args ?? {}).map(([name, value]) => [name, inWords(value)])),
});

/** A day as people name it; everything else as it came. */
const inWords = (value: unknown): unknown => (/^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? day(value) : value);

// The server fills in its own arguments; a sentence with a hole in it helps nobody.
const complete = (key: string, details: RefusalDetails): boolean =>
  !/\{\w+\}/.test(t(key, argumentsOf(details)));
