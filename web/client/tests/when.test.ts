import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { speak } from '$lib/i18n/text.svelte';
import {
  begins,
  ends,
  exists,
  instantOf,
  isTwice,
  lastDay,
  later,
  minutesBetween,
  wallOf,
  whenOf,
  whenText,
} from '$lib/when';

const meeting = { start: '2026-12-03T15:30', end: '2026-12-03T17:00' };

describe('The clock of Amsterdam', () => {
  beforeEach(() => speak('nl'));

  it('is what every reader sees', () => {
    expect(whenText(meeting)).toBe('do 3 december 2026, 15:30 – 17:00');
    expect(whenText({ start: '2027-06-03T23:00', end: '2027-06-04T01:00' })).toBe(
      'do 3 juni 2027, 23:00 – vr 4 juni 2027, 01:00',
    );
  });

  it('leaves whole days whole', () => {
    expect(whenText({ from: '2026-12-03', to: '2026-12-03' })).toBe('do 3 december 2026');
    expect(whenText({ from: '2026-12-03', to: '2026-12-04' })).toMatch(/^do 3\s–\svr 4 december 2026$/);
    expect(ends({ from: '2026-10-25', to: '2026-10-25' }).toISOString()).toBe('2026-10-25T23:00:00.000Z');
  });

  it.each([
    ['2026-03-29T01:59', '2026-03-29T00:59:00.000Z', true, false],
    ['2026-03-29T02:30', '2026-03-29T01:30:00.000Z', false, false],
    ['2026-03-29T03:00', '2026-03-29T01:00:00.000Z', true, false],
    ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z', true, true],
    ['2026-10-25T03:00', '2026-10-25T02:00:00.000Z', true, false],
  ])('knows of %s which instant it is', (local, instant, there, twice) => {
    expect(instantOf(local).toISOString()).toBe(instant);
    expect([exists(local), isTwice(local)]).toEqual([there, twice]);
  });

  it('counts by the wall', () => {
    expect(later('2026-10-24T15:30', 24 * 60)).toBe('2026-10-25T15:30');
    expect(minutesBetween(meeting.start, meeting.end)).toBe(90);
    expect(lastDay({ start: '2026-12-03T20:00', end: '2026-12-04T00:00' })).toBe('2026-12-03');
    expect(wallOf(begins(meeting))).toBe('2026-12-03T15:30');
  });

  it('reads nothing else for a time', () => {
    expect(whenOf(meeting)).toEqual(meeting);
    expect(whenOf({ start: '2026-12-03T15:30:00Z', end: meeting.end })).toBeUndefined();
    expect(whenOf(undefined)).toBeUndefined();
  });
});

const zone = process.env.TZ;

describe.each(['America/Los_Angeles', 'Pacific/Auckland', 'Asia/Kolkata'])('A machine in %s', (elsewhere) => {
  beforeEach(() => {
    process.env.TZ = elsewhere;
    speak('en');
  });
  afterAll(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it('shows the same times and days', () => {
    const local = new Date('2026-12-03T14:30:00Z').getHours();
    expect(local).not.toBe(15);
    expect(whenText(meeting)).toBe('Thu, 3 December 2026, 15:30 – 17:00');
    expect(whenText({ from: '2026-12-03', to: '2026-12-03' })).toBe('Thu, 3 December 2026');
    expect(begins(meeting).toISOString()).toBe('2026-12-03T14:30:00.000Z');
    expect([exists('2027-03-28T02:30'), isTwice('2027-10-31T02:30')]).toEqual([false, true]);
  });
});
