import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

describe('The announcer', () => {
  let announcer: typeof import('$lib/announce.svelte');
  const said: string[] = [];
  const listen = () => {
    const now = announcer.announced();
    if (now !== said.at(-1)) said.push(now);
  };
  const after = (milliseconds: number) => {
    vi.advanceTimersByTime(milliseconds);
    listen();
  };
  const announce = (text: string) => {
    announcer.announce(text);
    listen();
  };

  beforeEach(async () => {
    vi.useFakeTimers();
    vi.resetModules();
    announcer = await import('$lib/announce.svelte');
    said.length = 0;
  });

  afterEach(() => vi.useRealTimers());

  it('says the first thing at once', () => {
    announce('1 nieuwe bijdrage');
    expect(said).toEqual(['1 nieuwe bijdrage']);
  });

  it('keeps five seconds between two, and says only the last of what came in between', () => {
    announce('1 nieuwe bijdrage');
    for (let number = 2; number <= 9; number++) {
      after(400);
      announce(`${number} nieuwe bijdragen`);
    }
    after(1_799);
    expect(said).toEqual(['1 nieuwe bijdrage']);
    after(1);
    expect(said).toEqual(['1 nieuwe bijdrage', '9 nieuwe bijdragen']);
  });

  it('never says more than one thing in five seconds, however much comes', () => {
    const moments: number[] = [];
    for (let time = 0; time < 60_000; time += 100) {
      const before = said.length;
      announce(`bericht ${time}`);
      after(100);
      if (said.length > before) moments.push(time);
    }
    const gaps = moments.slice(1).map((moment, index) => moment - moments[index]!);
    expect(moments.length).toBeGreaterThan(10);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(4_900);
  });

  it('lets the same sentence be heard again', () => {
    announce('1 nieuwe bijdrage');
    after(6_000);
    announce('1 nieuwe bijdrage');
    expect(said).toHaveLength(2);
  });
});
