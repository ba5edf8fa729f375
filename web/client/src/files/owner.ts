import type { Owned } from './owned';
import { me, myRights } from '$lib/me.svelte';
import { keyOf, typeOf } from '$lib/live/wire';

/** What a command about a file names: the entry, and the comment when it is one's. */
export const ownerFields = (doc: Owned): Record<string, string> =>
  typeOf(doc.id) === 'entry'
    ? { entry: keyOf(doc.id) }
    : { entry: keyOf(doc.parent ?? ''), comment: keyOf(doc.id) };

const wrote = (doc: Owned): boolean => doc.by === me().id || (doc.coWriters ?? []).includes(me().id);

/** Who wrote it describes its files. */
export const mayDescribe = (doc: Owned): boolean => wrote(doc);

/** A moderator may take one away too. */
export const mayRemove = (doc: Owned, log: string): boolean => wrote(doc) || myRights(log).moderate;
