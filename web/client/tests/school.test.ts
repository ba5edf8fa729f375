import { describe, expect, it } from 'vitest';
import { noSchool, questions, recordOf, schoolIdOf } from '$lib/school';

describe('A school filled in by hand', () => {
  it('goes to the server trimmed, its code in capitals, without what was left empty', () => {
    const typed = {
      ...noSchool(),
      brin: ' 99zz',
      name: 'De Esdoorn ',
      shortName: 'Esdoorn',
      place: 'Goes',
      region: 'zuid',
    };
    expect(recordOf(typed)).toEqual({
      brin: '99ZZ',
      branch: '00',
      name: 'De Esdoorn',
      shortName: 'Esdoorn',
      sector: 'vo',
      place: 'Goes',
      region: 'zuid',
      example: false,
    });
  });

  it('is called by its name when nobody calls it otherwise', () => {
    expect(recordOf({ ...noSchool(), name: 'De Esdoorn' }).shortName).toBe('De Esdoorn');
  });

  it('has an id of its BRIN and branch', () => {
    expect(schoolIdOf(recordOf({ ...noSchool(), brin: '99ZZ', branch: '02' }))).toBe('school/99zz02');
  });

  it('is asked for every field once', () => {
    const fields = questions.flat().map((one) => one.field);
    expect([...fields].sort()).toEqual(Object.keys(noSchool()).sort());
  });
});
