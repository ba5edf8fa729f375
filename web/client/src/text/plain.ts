import type { Doc } from '$lib/live/wire';
import { pageIn } from './model';

/** The whole text as it stands, without an editor: who only reads does not fetch one. */
export function plainText(docs: readonly Doc[]): string {
  const page = pageIn(docs);
  return page ? page.updates.reduce((text, update) => changed(text, update.changes), page.text) : '';
}

/** What `ChangeSet.toJSON()` makes of a text: a number stays, `[removed, ...lines]` is replaced. */
export function changed(text: string, changes: unknown): string {
  let [out, at] = ['', 0];
  for (const part of changes as (number | [number, ...string[]])[]) {
    if (typeof part === 'number') out += text.slice(at, at + part);
    else out += part.slice(1).join('\n');
    at += typeof part === 'number' ? part : part[0];
  }
  return out;
}
