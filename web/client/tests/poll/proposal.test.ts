import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/poll/model';
import { byWorkingDays } from '../../src/poll/proposal';
import type { Row } from '../../src/poll/rows';

const row = (key: string, day: string, more: Partial<Row> = {}): Row => ({
  key,
  option: { id: `option/${key}`, created: 1, rev: 1, when: { from: day, to: day } },
  label: day,
  tally: { schools: [], represented: 0, yes: 0, ifNeedBe: 0, no: 0, coach: undefined },
  best: false,
  day: undefined,
  obstacles: [],
  ...more,
});

const anna = (said: Record<string, Answer> = {}) => ({
  schools: ['school/a'],
  choices: Object.entries(said).map(([option, answer]) => ({ option, answer })),
});

const [monday, tuesday] = ['2026-12-07', '2026-12-08'];
const mondays = [1];

describe('Fixed working days', () => {
  it('propose yes on a day that one works, and no on another', () => {
    expect(byWorkingDays([row('mo', monday), row('tu', tuesday)], mondays, anna())).toEqual([
      { option: 'mo', answer: 'yes' },
      { option: 'tu', answer: 'no' },
    ]);
  });

  it('say nothing of a date that was answered, nor of any while nobody knows them', () => {
    expect(byWorkingDays([row('mo', monday)], mondays, anna({ mo: 'if-need-be' }))).toEqual([]);
    expect(byWorkingDays([row('mo', monday)], [], anna())).toEqual([]);
  });

  it('need every day of what lasts longer', () => {
    const both = row('both', monday);
    both.option.when = { from: monday, to: tuesday };
    expect(byWorkingDays([both], mondays, anna())).toEqual([{ option: 'both', answer: 'no' }]);
  });

  it('propose no yes while something else is on, or when the own school is closed', () => {
    const closed = (school: string) => ({
      day: monday,
      open: 1,
      of: 2,
      but: [{ school, state: 'closed' as const }],
    });
    const rows = [
      row('busy', monday, { obstacles: [{ kind: 'meeting', title: 'Elders', leerlab: 'leerlab/b' }] }),
      row('late', monday, { obstacles: [{ kind: 'hours' }] }),
      row('closed', monday, { day: closed('school/a') }),
      row('elsewhere', monday, { day: closed('school/b') }),
    ];
    expect(byWorkingDays(rows, mondays, anna())).toEqual([{ option: 'elsewhere', answer: 'yes' }]);
  });
});
