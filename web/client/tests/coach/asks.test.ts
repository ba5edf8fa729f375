import { describe, expect, it } from 'vitest';
import { nextStep, phaseDue, questionsFor, type Situation } from '../../src/coach/asks';

const question = (key: string, at: string, names?: string[]) => ({
  id: `open-question/${key}`,
  created: 1,
  rev: 1,
  at,
  ...(names ? { names } : {}),
});
const day = (at: string) => at.slice(0, 10);

describe('Questions for the coach', () => {
  it('are those that name the coach at once, and others after five school days', () => {
    const open = [
      question('fresh', '2026-03-09T10:00:00Z'),
      question('old', '2026-03-02T10:00:00Z'),
      question('named', '2026-03-10T09:00:00Z', ['person/ineke']),
    ];
    expect(questionsFor('person/ineke', open, '2026-03-10', day).map(({ entry }) => entry)).toEqual([
      'named',
      'old',
    ]);
  });

  it('wait out a holiday', () => {
    const holidays = [{ from: '2026-03-02', to: '2026-03-08' }];
    expect(
      questionsFor('person/ineke', [question('old', '2026-03-02T10:00:00Z')], '2026-03-10', day, holidays),
    ).toEqual([]);
  });
});

describe('The next step', () => {
  const situation: Situation = { phase: 'preparation', subQuestions: 0, lacking: [[], []] };

  it.each([
    [{ lacking: [['delegate', 'goal'], []] }, 'delegates'],
    [{ lacking: [['goal'], []] }, 'goals'],
    [{}, 'to-plan'],
    [{ phase: 'plan' }, 'research-question'],
    [{ phase: 'plan', researchQuestion: 'Hoe?' }, 'sub-questions'],
    [{ phase: 'plan', researchQuestion: 'Hoe?', subQuestions: 2 }, 'to-execution'],
    [{ phase: 'execution', lacking: [['outcome'], ['intervention']] }, 'interventions'],
    [{ phase: 'execution', lacking: [['outcome'], []] }, 'outcomes'],
    [{ phase: 'execution' }, 'to-sharing'],
    [{ phase: 'sharing', lacking: [['outcome'], []] }, 'share-outcomes'],
    [{ phase: 'stopped' }, undefined],
  ] as [Partial<Situation>, string | undefined][])('of %o is %s', (changed, step) =>
    expect(nextStep({ ...situation, ...changed })).toBe(step),
  );

  it('is the next phase when everything of this one is there', () => {
    expect(phaseDue('to-plan')).toBe(true);
    expect(phaseDue('goals')).toBe(false);
    expect(phaseDue(undefined)).toBe(false);
  });
});
