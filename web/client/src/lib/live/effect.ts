import type { Draft } from './draft';
import type { Command } from './wire';

/** What a command will most likely do to the documents; the server's frame replaces it. */
export type Effect = (draft: Draft, command: Command, at: string) => void;
