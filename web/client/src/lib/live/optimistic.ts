import { exampleCommands } from './optimistic/example';
import { requestCommands } from './optimistic/expert';
import { logCommands } from './optimistic/log';
import { leerlabCommands, meetingCommands } from './optimistic/meeting';
import { personCommands } from './optimistic/person';
import { pollCommands } from './optimistic/poll';
import type { Draft } from './draft';
import type { Command } from './wire';
import type { Effect } from './effect';

const effects: Readonly<Record<string, Record<string, Effect>>> = {
  'expert-request': requestCommands,
  leerlab: leerlabCommands,
  log: logCommands,
  meeting: meetingCommands,
  person: personCommands,
  poll: pollCommands,
  'practice-example': exampleCommands,
};

export function showAtOnce(draft: Draft, grain: string, command: Command, at: string): void {
  const kind = grain.slice(0, grain.indexOf('/'));
  effects[kind]?.[command.type]?.(draft, command, at);
}
