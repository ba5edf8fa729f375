import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Grain } from '../../src/lib/live/grain.svelte';
import { firstDay, isTimed, lastDay, type When } from '../../src/lib/when';
import { obstaclesOf, outsideSchoolHours } from '../../src/poll/obstacles';
import { together, type LabDay } from '../../src/poll/schooldays.svelte';

interface Year {
  days: LabDay[];
  meetings: When[];
  dates: { when: When; schools: LabDay; beside: number[] }[];
}

/** The school year 2026-2027 as the server's rules have it, a date on every day: tests/Grains.Tests/Calendar. */
const file = join(process.cwd(), '..', '..', 'tests', 'Grains.Tests', 'Calendar', 'year.json');
const year = JSON.parse(readFileSync(file, 'utf8')) as Year;

const meetings = year.meetings.map((when, number) => ({
  id: `meeting/${number}`,
  when,
  state: 'planned',
  title: `${number}`,
}));
const gone = year.meetings.map((when, number) => ({
  id: `meeting/gone${number}`,
  when,
  state: 'cancelled',
  title: 'gone',
}));
const lab = {
  all: () => [...meetings, ...gone],
  docs: new Map([['leerlab', { name: 'Kiezen' }]]),
} as unknown as Grain;

const daysOf = (when: When): LabDay[] =>
  year.days.filter(({ day }) => firstDay(when) <= day && day <= lastDay(when));

describe('Every date of a school year', () => {
  it('is there, on every day', () => {
    expect(year.dates.length).toBeGreaterThan(340);
    expect(new Set(year.dates.map(({ when }) => firstDay(when))).size).toBe(341);
  });

  it('has the schools with school that the server counts, and the same reasons', () => {
    const sorted = (day: LabDay) => ({
      ...day,
      but: [...day.but].sort((a, b) => a.school.localeCompare(b.school)),
    });
    for (const { when, schools } of year.dates)
      expect(sorted(together(daysOf(when)))).toEqual(sorted(schools));
  });

  it('is beside the meetings that the server finds, and never beside one that was cancelled', () => {
    const titles = (when: When) =>
      obstaclesOf(when, [lab]).flatMap((obstacle) => (obstacle.kind === 'meeting' ? [obstacle.title] : []));
    for (const { when, beside } of year.dates) expect(titles(when)).toEqual(beside.map(String));
    expect(year.dates.filter(({ beside }) => beside.length > 0).length).toBeGreaterThan(10);
  });

  it('is outside school hours when any of its minutes is', () => {
    for (const { when } of year.dates) {
      const days = daysOf(when).map(({ day }) => new Date(day).getUTCDay());
      const weekend = days.includes(0) || days.includes(6);
      const hours =
        isTimed(when) && (days.length > 1 || when.start.slice(11) < '08:00' || when.end.slice(11) > '18:00');
      expect([when, outsideSchoolHours(when)]).toEqual([when, weekend || hours]);
    }
  });
});
