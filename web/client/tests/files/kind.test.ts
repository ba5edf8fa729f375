import { describe, expect, it } from 'vitest';
import { kindInWords } from '../../src/lib/files/size';

describe('The kind of a file', () => {
  it.each([
    ['application/pdf', 'plan.pdf', 'PDF'],
    ['text/plain', 'meting.csv', 'CSV'],
    ['text/plain', 'METING.CSV', 'CSV'],
    ['text/plain', 'csv.txt', 'TXT'],
    ['text/plain', undefined, 'TXT'],
    ['application/zip', 'alles.zip', ''],
    [undefined, 'meting.csv', ''],
  ])('%s, called %s, is %s', (mediaType, name, kind) => expect(kindInWords(mediaType, name)).toBe(kind));
});
