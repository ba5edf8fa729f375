import { describe, expect, it } from 'vitest';
import { speak } from '$lib/i18n/text.svelte';
import { statusOf } from '$lib/status';

describe('The status pill', () => {
  it.each([
    ['live', 0, 'live'],
    ['live', 2, 'live, wordt verstuurd...'],
    ['connecting', 0, 'verbinding herstellen...'],
    ['connecting', 1, 'verbinding herstellen..., 1 nog niet verstuurd'],
    ['offline', 0, 'offline'],
    ['offline', 2, 'offline, 2 nog niet verstuurd'],
    ['connecting', 2, 'verbinding herstellen..., 2 nog niet verstuurd'],
    ['polling', 0, 'verbonden, iets trager'],
    ['polling', 2, 'verbonden, iets trager, 2 nog niet verstuurd'],
    ['signed-out', 0, 'afgemeld'],
    ['signed-out', 1, 'afgemeld, 1 nog niet verstuurd'],
  ] as const)('says for %s with %i unsent: %s', (state, unsent, text) => {
    speak('nl');
    expect(statusOf(state, unsent).text).toBe(text);
  });

  it('says that the page stands still, but not instead of a broken line', () => {
    expect(statusOf('live', 0, true)).toEqual({ tone: 'paused', text: 'gepauzeerd' });
    expect(statusOf('live', 1, true).text).toBe('gepauzeerd, 1 nog niet verstuurd');
    expect(statusOf('offline', 0, true).text).toBe('offline');
  });

  it.each([
    ['live', 'calm', 'busy'],
    ['polling', 'calm', 'busy'],
    ['connecting', 'busy', 'busy'],
    ['offline', 'late', 'late'],
    ['signed-out', 'late', 'late'],
  ] as const)('is for %s %s when all is sent and %s when not', (state, empty, waiting) => {
    expect(statusOf(state, 0).tone).toBe(empty);
    expect(statusOf(state, 1).tone).toBe(waiting);
  });
});
