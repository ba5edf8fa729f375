import type { AttachedFile } from '$lib/files/wire';

/** An entry or a comment, as far as its files go. */
export interface Owned {
  id: string;
  parent?: string;
  by: string;
  coWriters?: readonly string[];
  files?: readonly AttachedFile[];
}
