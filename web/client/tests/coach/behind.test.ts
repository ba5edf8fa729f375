import { describe, expect, it } from 'vitest';
import { behind, lacking, startingUp, type Standing } from '../../src/coach/behind';
import { isSchoolDay, schoolDaysSince } from '../../src/coach/schooldays';

const school = {
  id: 'school/99aa00',
  name: 'Kwelderland',
  mark: 1,
  joined: '2026-01-05',
  goal: 'Zicht op doelen',
};
const bare = { ...school, goal: '' };
const delegate = {
  id: 'member/1',
  person: 'person/sanne',
  role: 'delegate' as const,
  school: school.id,
  start: '2026-01-05',
};
const progress = {
  id: 'progress/99aa00',
  created: 1,
  rev: 1,
  school: school.id,
  since: '2026-01-05',
  lastEntry: '2026-03-09',
  lastInteraction: '2026-03-09',
  steps: { intervention: 1, observation: 1, outcome: 1 },
};
const fine: Standing = {
  school,
  members: [delegate],
  progress,
  phase: 'execution',
  phaseSince: '2026-02-02',
  today: '2026-03-10',
};

describe('On what a school is behind', () => {
  it('is nothing when it writes, answers and made the steps', () => expect(behind(fine)).toEqual([]));

  it('is its goal since it joined, or since the goal was taken away', () => {
    expect(behind({ ...fine, school: bare })).toEqual([{ on: 'goal', since: '2026-01-05' }]);
    expect(behind({ ...fine, school: { ...bare, goalSince: '2026-02-10' } })[0]?.since).toBe('2026-02-10');
  });

  it('is a delegate since the last one left, and one who begins later does not count yet', () => {
    const gone = { ...delegate, end: '2026-02-20' };
    const later = { ...delegate, id: 'member/2', start: '2026-04-01' };
    expect(behind({ ...fine, members: [gone, later] })).toEqual([{ on: 'delegate', since: '2026-02-20' }]);
    expect(behind({ ...fine, members: [] })).toEqual([{ on: 'delegate', since: '2026-01-05' }]);
  });

  it('is its silence, only after fifteen school days', () => {
    const quiet = (today: string) =>
      behind({ ...fine, today, progress: { ...progress, lastEntry: '2026-03-02' } });
    expect(quiet('2026-03-23')).toEqual([]);
    expect(quiet('2026-03-24').map(({ on }) => on)).toEqual(['entry']);
  });

  it('waits out a holiday of its region', () => {
    const holidays = [{ from: '2026-03-14', to: '2026-03-22', region: 'noord' }];
    const of = (region: string) =>
      behind({
        ...fine,
        today: '2026-03-24',
        progress: { ...progress, lastEntry: '2026-03-02' },
        holidays,
        region,
      });
    expect(of('noord')).toEqual([]);
    expect(of('zuid').map(({ on }) => on)).toEqual(['entry']);
  });

  it('is a step of the phase that nobody made, after some days to start', () => {
    const none = { ...progress, steps: { intervention: 0, observation: 2, outcome: 0 } };
    expect(behind({ ...fine, progress: none })).toEqual([
      { on: 'intervention', since: '2026-02-02' },
      { on: 'outcome', since: '2026-02-02' },
    ]);
    const young = { ...fine, progress: none, phaseSince: '2026-03-02' };
    expect(schoolDaysSince('2026-03-02', fine.today)).toBeLessThanOrEqual(startingUp);
    expect(behind(young)).toEqual([]);
    expect(lacking(young)).toEqual(['intervention', 'outcome']);
  });

  it('is nothing any more for a school that left, or a leerlab that ended', () => {
    const bare = { ...fine, members: [], progress: undefined };
    expect(behind({ ...bare, school: { ...school, left: '2026-03-01' } })).toEqual([]);
    expect(behind({ ...bare, phase: 'completed' })).toEqual([]);
  });

  it('shows what is longest behind first', () => {
    const since = behind({ ...fine, members: [], today: '2026-06-01' }).map((one) => one.since);
    expect(since).toEqual([...since].sort());
  });
});

describe('School days', () => {
  it('are no weekends', () => {
    expect(schoolDaysSince('2026-03-06', '2026-03-09')).toBe(1);
    expect(isSchoolDay('2026-03-07', [])).toBe(false);
  });

  it('are none in a holiday of all three regions, also when the region is not known', () => {
    const holidays = ['noord', 'midden', 'zuid'].map((region) => ({
      from: '2026-12-19',
      to: '2027-01-03',
      region,
    }));
    expect(isSchoolDay('2026-12-21', holidays)).toBe(false);
    expect(isSchoolDay('2026-12-21', holidays.slice(1))).toBe(true);
  });
});
