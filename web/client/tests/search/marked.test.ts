import { describe, expect, it } from 'vitest';
import { pieces } from '../../src/search/marked';

const marked = (text: string, ...marks: [number, number][]) =>
  pieces(text, marks).map((piece) => (piece.marked ? `[${piece.text}]` : piece.text));

describe('A snippet', () => {
  it('is one piece without marks', () => {
    expect(marked('De dagstart')).toEqual(['De dagstart']);
  });

  it('is cut at its marks and loses nothing', () => {
    expect(marked('Een dagstart en een dagstart.', [4, 8], [20, 8])).toEqual([
      'Een ',
      '[dagstart]',
      ' en een ',
      '[dagstart]',
      '.',
    ]);
  });

  it('keeps what looks like HTML as words', () => {
    expect(marked('<b>dag</b>', [3, 3])).toEqual(['<b>', '[dag]', '</b>']);
  });

  it('leaves out marks that overlap or stand outside', () => {
    expect(marked('dagstart', [0, 3], [2, 4], [6, 9], [4, 0])).toEqual(['[dag]', 'start']);
  });
});
