import { describe, expect, it } from 'vitest';
import { differences, wholeText } from '../../src/log/differences';

describe('What changed in a text', () => {
  it('is told word by word, with nothing lost', () => {
    const pieces = differences('We begonnen met een vraag.', 'We begonnen met één open vraag.');
    expect(
      pieces
        .filter((piece) => piece.change !== 'new')
        .map((piece) => piece.text)
        .join(''),
    ).toBe('We begonnen met een vraag.');
    expect(
      pieces
        .filter((piece) => piece.change !== 'gone')
        .map((piece) => piece.text)
        .join(''),
    ).toBe('We begonnen met één open vraag.');
    expect(pieces.some((piece) => piece.change === 'gone' && piece.text.includes('een'))).toBe(true);
  });

  it('takes the practice fields along, under their names', () => {
    expect(
      wholeText({ text: 'Tekst', practice: { seen: 'Rust', date: '2026-01-01', next: ' ' } }, (one) => one),
    ).toBe('Tekst\n\nseen: Rust');
  });
});
