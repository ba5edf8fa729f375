import { ChangeSet, type ChangeSpec, type Text } from '@codemirror/state';

/**
 * The same change without half letters. One emoji replaced by another may come from the browser as a replacement of its second half, which is no text of its own
 * and does not survive as JSON.
 */
export function whole(changes: ChangeSet, before: Text): ChangeSet {
  const specs: ChangeSpec[] = [];
  let cut = false;
  changes.iterChanges((fromA, toA, _fromB, _toB, inserted) => {
    const from = splits(before, fromA) ? fromA - 1 : fromA;
    const to = splits(before, toA) ? toA + 1 : toA;
    cut ||= from !== fromA || to !== toA;
    const insert = before.sliceString(from, fromA) + inserted.toString() + before.sliceString(toA, to);
    specs.push({ from, to, insert });
  });
  return cut ? ChangeSet.of(specs, before.length) : changes;
}

const splits = (text: Text, at: number): boolean =>
  /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.sliceString(Math.max(0, at - 1), at + 1));
