import { ChangeSet, Text } from '@codemirror/state';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chance, textOf } from './chance';

/** What the grain's own arithmetic is held against (tests/Grains.Tests/Text): written anew with GOLDEN=write. */
const path = '../../tests/Grains.Tests/Golden/text-changes.json';

interface Pair {
  text: string;
  mine: unknown;
  other: unknown;
  /** The text with mine. */
  changed: string;
  /** Mine, after the other. */
  after: unknown;
  /** The text with the other and then mine. */
  both: string;
}

function pairs(): Pair[] {
  const random = chance(2026);
  return Array.from({ length: 400 }, (_, which) => {
    const text = random.text(which % 5 === 0 ? 4 : 24);
    const [mine, other] = [random.change(text.length), random.change(text.length)];
    const after = mine.map(other);
    return {
      text,
      mine: mine.toJSON() as unknown,
      other: other.toJSON() as unknown,
      changed: textOf(mine, text),
      after: after.toJSON() as unknown,
      both: textOf(after, textOf(other, text)),
    };
  });
}

test('the editor still carries changes over each other as the grain does', () => {
  const made = pairs();
  if (process.env.GOLDEN === 'write')
    writeFileSync(path, `[\n${made.map((pair) => JSON.stringify(pair)).join(',\n')}\n]\n`);
  expect(made).toEqual(JSON.parse(readFileSync(path, 'utf8')));
});

test('a pair ends with one text, whoever comes first', () => {
  for (const { text, mine, other, both } of pairs()) {
    const [a, b] = [ChangeSet.fromJSON(mine), ChangeSet.fromJSON(other)];
    expect(
      b
        .map(a, true)
        .apply(a.apply(Text.of(text.split('\n'))))
        .toString(),
    ).toBe(both);
  }
});
