import type { Owned } from './owned';
import { me, myRights } from '$lib/me.svelte';
import { keyOf, typeOf } from '$lib/live/wire';

/** What a command about a file names: the entry, and the comment when it is one's; the message of a request; of its question nothing. */
export function ownerFields(doc: Owned): Record<string, string> {
  const [type, key] = [typeOf(doc.id), keyOf(doc.id)];
  if (type === 'comment') return { entry: keyOf(doc.parent ?? ''), comment: key };
  return type === 'question' ? {} : { [type]: key };
}

const wrote = (doc: Owned): boolean => doc.by === me().id || (doc.coWriters ?? []).includes(me().id);

/** Who wrote it describes its files. */
export const mayDescribe = (doc: Owned): boolean => wrote(doc);

/** A moderator may take one away too. */
export const mayRemove = (doc: Owned, grain: string): boolean =>
  wrote(doc) || (doc.clears ?? (typeOf(grain) === 'log' && myRights(grain).moderate));
