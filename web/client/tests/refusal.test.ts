import { afterEach, describe, expect, it } from 'vitest';
import { sentence } from '../src/lib/i18n/refusal';
import { learn, speak } from '../src/lib/i18n/text.svelte';
import type { RefusalDetails } from '../src/lib/live/refusal';

const refused = (key: string, args: Record<string, string>): RefusalDetails =>
  ({ code: 'invalid', key, args }) as unknown as RefusalDetails;

describe('A refusal', () => {
  afterEach(() => speak('nl'));

  it('names a day as people do', async () => {
    const away = refused('appointment-away', { day: '2026-12-29' });
    expect(sentence(away)).toContain('Op 29 december 2026 ben je er niet');
    speak('en');
    await learn();
    expect(sentence(away)).toContain('You are away on 29 December 2026');
  });

  it('leaves everything else as it came', () => {
    expect(sentence(refused('calendar-line', { line: '2026' }))).toContain('Regel 2026 van dit bestand');
  });
});
