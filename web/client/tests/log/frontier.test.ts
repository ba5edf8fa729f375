import { describe, expect, it } from 'vitest';
import { Frontier } from '../../src/log/frontier.svelte';

const from = (by: string, created: number) => ({ by, created });

describe('What arrives above the reader', () => {
  it('is there at once for who has not begun to read', () => {
    expect(new Frontier('person/me').waits(from('person/other', 9))).toBe(false);
  });

  it('waits for who reads, until asked for', () => {
    const frontier = new Frontier('person/me');
    frontier.moved(true, 8);
    expect(frontier.waits(from('person/other', 8))).toBe(false);
    expect(frontier.waits(from('person/other', 9))).toBe(true);
    frontier.open();
    expect(frontier.waits(from('person/other', 9))).toBe(false);
  });

  it('keeps waiting while one reads on', () => {
    const frontier = new Frontier('person/me');
    frontier.moved(true, 8);
    frontier.moved(true, 9);
    expect(frontier.waits(from('person/other', 9))).toBe(true);
  });

  it('never keeps back what one wrote oneself', () => {
    const frontier = new Frontier('person/me');
    frontier.moved(true, 8);
    expect(frontier.waits(from('person/me', 9))).toBe(false);
    expect(frontier.waits({ ...from('person/other', 9), pending: true })).toBe(false);
  });

  it('begins where the server answers, for who read before that what an earlier visit kept', () => {
    const frontier = new Frontier('person/me');
    frontier.moved(true, 0);
    expect(frontier.waits(from('person/other', 8))).toBe(false);
    frontier.answered(8);
    expect(frontier.waits(from('person/other', 8))).toBe(false);
    expect(frontier.waits(from('person/other', 9))).toBe(true);
  });
});
