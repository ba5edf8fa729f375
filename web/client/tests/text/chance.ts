import { ChangeSet, Text } from '@codemirror/state';

const letters = ['a', 'b', 'c', 'd', ' ', '\n', 'é', '’'];

export const textOf = (changes: ChangeSet, text: string): string =>
  changes.apply(Text.of(text.split('\n'))).toString();

/** Texts and changes by chance; the same seed, the same ones. */
export function chance(seed: number) {
  let state = seed;
  const below = (most: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  const text = (most: number): string =>
    Array.from({ length: below(most) }, () => letters[below(letters.length)]).join('');
  const replacement = (length: number) => {
    const from = below(length + 1);
    const to = below(3) === 0 ? from : Math.min(length, from + below(6));
    return { from, to, insert: below(3) === 0 ? '' : text(5) };
  };
  const change = (length: number): ChangeSet => {
    let made = ChangeSet.empty(length);
    for (let times = below(4); times >= 0; times--)
      made = made.compose(ChangeSet.of(replacement(made.newLength), made.newLength));
    return made;
  };
  return { below, text, change };
}
