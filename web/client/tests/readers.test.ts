import { beforeEach, describe, expect, it } from 'vitest';
import { learn, speak } from '$lib/i18n/text.svelte';
import { Grain } from '$lib/live/grain.svelte';
import { consequence, readersOf, unableToRead, type Sight } from '$lib/readers';

const now = new Date('2026-03-10T12:00:00Z');
const member = (person: string, role: string, fields: object = {}) => ({
  id: `member/${person}-${role}`,
  created: 1,
  rev: 1,
  person: `person/${person}`,
  role,
  start: '2026-01-01',
  ...fields,
});

function leerlab(...members: object[]): Grain {
  const grain = new Grain('leerlab/lab', () => ({ person: 'person/me', schools: [] }));
  grain.answer({ grain: 'leerlab/lab', seq: 9, reset: true, docs: members as never, frames: [] });
  return grain;
}

const ours = { school: 'school/a' };
const lab = leerlab(
  member('me', 'delegate', ours),
  member('anna', 'delegate', ours),
  member('anna', 'leerlab-team'),
  member('lies', 'school-leader', ours),
  member('bram', 'delegate', { school: 'school/b' }),
  member('coach', 'coach'),
  member('expert', 'expert', { entry: 'x' }),
  member('gone', 'delegate', { ...ours, end: '2026-03-10' }),
  member('later', 'delegate', { ...ours, start: '2026-04-01' }),
);
const readers = (sight: Sight, grain = lab) => readersOf(grain, sight, 'person/me', now);
const leerlabSight: Sight = { visibility: 'leerlab' };
const schoolSight: Sight = { visibility: 'school', school: 'school/a' };

beforeEach(() => speak('nl'));

describe('Who reads what is placed', () => {
  it('are the others who are in the leerlab today, each once', () => {
    const { people, schools } = readers(leerlabSight);
    expect([...people].sort()).toEqual(['person/anna', 'person/bram', 'person/coach', 'person/lies']);
    expect(schools.size).toBe(2);
  });

  it('are for one school its delegates and its leader', () => {
    const { people, leader } = readers(schoolSight);
    expect([[...people].sort(), leader]).toEqual([['person/anna', 'person/lies'], true]);
  });
});

describe('The button', () => {
  it('says what placing does', async () => {
    expect(consequence(leerlabSight, readers(leerlabSight))).toBe('Plaatsen voor 4 mensen van 2 scholen');
    expect(consequence(schoolSight, readers(schoolSight))).toBe(
      'Plaatsen voor 2 mensen van jouw school, ook je schoolleider',
    );
    speak('en');
    await learn();
    expect(consequence(leerlabSight, readers(leerlabSight))).toBe('Post for 4 people from 2 schools');
  });

  it('knows one from many, and nobody', () => {
    const one = leerlab(member('bram', 'delegate', { school: 'school/b' }));
    expect(consequence(leerlabSight, readers(leerlabSight, one))).toBe(
      'Plaatsen voor 1 persoon van 1 school',
    );
    expect(consequence(schoolSight, readers(schoolSight, one))).toContain('nog niemand');
    const coach = leerlab(member('coach', 'coach'));
    expect(consequence(leerlabSight, readers(leerlabSight, coach))).toBe('Plaatsen voor 1 persoon');
  });
});

describe('A mention', () => {
  it('says when someone may not read it, once per name', () => {
    const text = 'Dank [@Bram](person/bram), [@Anna](person/anna), [@Bram](person/bram) en [@Ik](person/me)';
    expect(unableToRead(text, readers(schoolSight), 'person/me')).toEqual(['Bram']);
    expect(unableToRead(text, readers(leerlabSight), 'person/me')).toEqual([]);
  });
});
