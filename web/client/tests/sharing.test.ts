import { describe, expect, it } from 'vitest';
import { replaced, type ShareChoice } from '../src/expert/share/model';

const choices: ShareChoice[] = [
  { text: 'De Vries', find: 'person', put: 'een collega' },
  { text: 'Sanne de Vries', find: 'person', put: 'een collega' },
  { text: 'De Kwelder', find: 'school', put: 'de school' },
  { text: 'Sem', find: 'pupil' },
];

describe('An answer that is to be shared', () => {
  it('has its names replaced, the longest first', () => {
    expect(replaced('Sanne de Vries van De Kwelder, en De Vries zelf.', choices)).toBe(
      'een collega van de school, en een collega zelf.',
    );
  });

  it('keeps words that only begin like a name, and names that stay', () => {
    expect(replaced('De Kweldergang en Sem.', choices)).toBe('De Kweldergang en Sem.');
  });
});
