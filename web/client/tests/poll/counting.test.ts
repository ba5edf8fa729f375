import { describe, expect, it } from 'vitest';
import { expand, without } from '../../src/lib/pattern';
import type { Answer } from '../../src/poll/model';
import { outsideSchoolHours } from '../../src/poll/obstacles';
import { bestOf } from '../../src/poll/rows';
import { everyoneIsClosed, together, type LabDay } from '../../src/poll/schooldays.svelte';
import { better, tallyOf } from '../../src/poll/tally';
import type { Electorate, Voice } from '../../src/poll/voices';

const voice = (id: string, said: Record<string, Answer>, more: Partial<Voice> = {}): Voice => ({
  id,
  name: id,
  guest: false,
  schools: [],
  roles: [],
  awaited: true,
  choices: Object.entries(said).map(([option, answer]) => ({ option, answer })),
  ...more,
});

const electorate = (voices: Voice[], everyone = false): Electorate => ({
  everyone,
  schools: ['school/a', 'school/b'],
  seats: [
    { school: 'school/a', voices: ['anna'] },
    { school: 'school/a', voices: ['aad'] },
    { school: 'school/b', voices: ['bram', 'guest/els'] },
  ],
  voices,
});

describe('tally', () => {
  it('counts schools: one delegate of a school suffices', () => {
    const tally = tallyOf('x', electorate([voice('anna', { x: 'no' }), voice('aad', { x: 'if-need-be' })]));
    expect(tally.schools.map(({ stands }) => stands)).toEqual(['if-need-be', 'unknown']);
    expect(tally).toMatchObject({ represented: 1, ifNeedBe: 1, no: 1, yes: 0 });
  });

  it('needs all delegates of a school where everyone is asked', () => {
    const voices = [voice('anna', { x: 'yes' }), voice('aad', { x: 'no' })];
    expect(tallyOf('x', electorate(voices, true)).schools[0]?.stands).toBe('no');
    expect(tallyOf('x', electorate(voices.slice(0, 1), true)).schools[0]?.stands).toBe('unknown');
  });

  it('lets a stand-in speak for the seat', () => {
    const voices = [voice('bram', { x: 'no' }), voice('guest/els', { x: 'yes' }, { guest: true })];
    expect(tallyOf('x', electorate(voices)).schools[1]?.stands).toBe('yes');
  });

  it('is the same whatever the order of answers', () => {
    const said: Answer[] = ['yes', 'if-need-be', 'no'];
    const voices = ['anna', 'aad', 'bram', 'guest/els', 'coach'].map((id, place) =>
      voice(id, { x: said[place % 3]! }, id === 'coach' ? { roles: ['coach'] } : {}),
    );
    const first = tallyOf('x', electorate(voices));
    for (let turn = 1; turn < voices.length; turn++) {
      const turned = [...voices.slice(turn), ...voices.slice(0, turn)].reverse();
      expect(tallyOf('x', electorate(turned))).toEqual(first);
    }
  });

  it('prefers more schools, then surer ones, then the coach', () => {
    const of = (voices: Voice[]) => tallyOf('x', electorate(voices));
    const both = of([voice('anna', { x: 'if-need-be' }), voice('bram', { x: 'if-need-be' })]);
    const one = of([voice('anna', { x: 'yes' })]);
    const sure = of([voice('anna', { x: 'yes' }), voice('bram', { x: 'if-need-be' })]);
    expect([one, both, sure].sort(better)).toEqual([sure, both, one]);
  });
});

describe('The best date', () => {
  const day = (states: ('closed' | 'unknown')[]): LabDay => ({
    day: '2026-12-24',
    open: 0,
    of: 2,
    but: states.map((state, place) => ({ school: `school/${place}`, state })),
  });
  const row = (key: string, represented: number, on?: LabDay) => ({
    key,
    day: on,
    tally: { schools: [], represented, yes: 0, ifNeedBe: 0, no: 0, coach: undefined },
  });

  it('is where most schools can come, also when two are as good', () => {
    expect([...bestOf([row('a', 1), row('b', 2), row('c', 2)])]).toEqual(['b', 'c']);
  });

  it('is none on which every school is closed, nor one on which nobody comes', () => {
    const closed = row('closed', 2, day(['closed', 'closed']));
    expect([...bestOf([closed, row('open', 1)])]).toEqual(['open']);
    expect([...bestOf([closed, row('nobody', 0)])]).toEqual([]);
    expect([...bestOf([row('unsure', 2, day(['closed', 'unknown'])), row('open', 1)])]).toEqual(['unsure']);
  });
});

describe('pattern', () => {
  const every = { weekdays: [4], every: 2, start: '15:30', end: '17:00' };

  it('makes every second Thursday until May', () => {
    const dates = expand({ ...every, from: '2027-04-01', until: '2027-04-30' }, 40);
    expect(dates).toEqual([
      { start: '2027-04-01T15:30', end: '2027-04-01T17:00' },
      { start: '2027-04-15T15:30', end: '2027-04-15T17:00' },
      { start: '2027-04-29T15:30', end: '2027-04-29T17:00' },
    ]);
  });

  it('counts weeks from the week of the first day', () => {
    const dates = expand({ weekdays: [1, 4], every: 2, from: '2026-12-03', until: '2026-12-18' }, 40);
    expect(dates).toEqual(['2026-12-03', '2026-12-14', '2026-12-17'].map((day) => ({ from: day, to: day })));
  });

  it('keeps the day and the hour across both changes of the clock', () => {
    const dates = expand({ ...every, every: 1, weekdays: [7], from: '2026-10-18', until: '2027-04-04' }, 60);
    expect(new Set(dates.map((when) => ('start' in when ? when.start.slice(11) : '')))).toEqual(
      new Set(['15:30']),
    );
    expect(dates).toHaveLength(25);
  });

  it('leaves out a time that the clock skips, days that are closed, and what is too much', () => {
    const night = { weekdays: [7], every: 1, start: '02:30', end: '03:30' };
    expect(expand({ ...night, from: '2027-03-28', until: '2027-03-28' }, 40)).toEqual([]);
    const dates = expand({ ...every, from: '2026-12-03', until: '2026-12-31' }, 40);
    expect(without(dates, (day) => day === '2026-12-31')).toHaveLength(2);
    expect(expand({ ...every, every: 1, from: '2026-01-01', until: '2030-01-01' }, 40)).toHaveLength(40);
  });
});

describe('a date', () => {
  it('is outside school hours in the evening, early, or in a weekend', () => {
    const on = (day: string, start: string, end: string) => ({
      start: `${day}T${start}`,
      end: `${day}T${end}`,
    });
    expect(outsideSchoolHours(on('2026-12-03', '15:30', '17:00'))).toBe(false);
    expect(outsideSchoolHours(on('2026-12-03', '17:00', '18:30'))).toBe(true);
    expect(outsideSchoolHours(on('2026-12-03', '07:30', '09:00'))).toBe(true);
    expect(outsideSchoolHours({ from: '2026-12-04', to: '2026-12-05' })).toBe(true);
  });

  it('of several days is as the worst of them', () => {
    const day = (one: string, but: LabDay['but']): LabDay => ({ day: one, open: 2 - but.length, of: 2, but });
    const closed = { school: 'school/a', state: 'closed' as const };
    const busy = { school: 'school/a', state: 'busy' as const };
    expect(together([day('2026-12-03', [closed]), day('2026-12-04', [busy])])).toMatchObject({
      open: 1,
      of: 2,
      but: [closed],
    });
  });

  it('is closed for all only when that is known of each school', () => {
    const of = (...states: ('closed' | 'unknown')[]): LabDay => ({
      day: '2026-12-03',
      open: 0,
      of: 2,
      but: states.map((state, place) => ({ school: `school/${place}`, state })),
    });
    expect(everyoneIsClosed(of('closed', 'closed'))).toBe(true);
    expect(everyoneIsClosed(of('closed', 'unknown'))).toBe(false);
  });
});
