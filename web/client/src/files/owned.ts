import type { AttachedFile } from '$lib/files/wire';

/** An entry, a comment, a question or a message, as far as its files go. */
export interface Owned {
  id: string;
  parent?: string;
  by: string;
  coWriters?: readonly string[];
  files?: readonly AttachedFile[];
  /** We may take its files away, whoever brought them. */
  clears?: boolean;
}
