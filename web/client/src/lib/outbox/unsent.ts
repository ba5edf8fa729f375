import type { RefusalDetails } from '$lib/live/refusal';
import type { Command } from '$lib/live/wire';

/** A command that the server has not acknowledged, as it is kept on this machine. */
export interface Unsent {
  /** The commandId. */
  id: string;
  /** Its place in the queue. */
  order: number;
  grain: string;
  command: Command;
  /** When it was written, by this machine's clock. */
  at: string;
  /** How often the connection closed on it. */
  closed: number;
  /** Why the server would not have it: it waits in the tray. */
  refusal?: RefusalDetails;
}

const makes: Readonly<Record<string, string>> = { 'add-entry': 'entry', 'add-comment': 'comment' };

/** The key of the new thing that a command makes. */
export const madeBy = (command: Command): string | undefined => {
  const field = makes[command.type];
  return field === undefined ? undefined : (command[field] as string);
};

/** A command that is about the new thing that another makes cannot be done without it. */
export function dependsOn(later: Unsent, earlier: Unsent): boolean {
  const made = madeBy(earlier.command);
  return (
    made !== undefined &&
    later.grain === earlier.grain &&
    later.order > earlier.order &&
    (later.command.entry === made || later.command.comment === made)
  );
}

const edits = ['edit-entry', 'edit-comment'];

/** A second edit that waits behind a first becomes one edit: on the version that the writer really saw. A later mark goes further than an earlier one. */
export const replaces = (later: Command, earlier: Command): boolean =>
  later.type === earlier.type &&
  ((edits.includes(later.type) && later.entry === earlier.entry && later.comment === earlier.comment) ||
    (later.type === 'mark-seen' && later.grain === earlier.grain));

const marks = ['mark-seen', 'mark-read'];

/** How far someone read: nobody wrote it, so nobody has to know that it waits, and nothing is lost without it. */
export const isMark = (command: Command): boolean => marks.includes(command.type);

const limit = 256 * 1024 - 2_048;

/** Too large for the hub, envelope included. */
export const tooLarge = (command: Command): boolean =>
  new TextEncoder().encode(JSON.stringify(command)).length > limit;
