import type { Outbox } from '$lib/outbox/outbox.svelte';
import type { Actor } from './draft';
import { Grain } from './grain.svelte';
import { showAtOnce } from './optimistic';
import type { Pause } from './standstill.svelte';

/** A grain that shows what is still in the outbox, and tells the outbox what has arrived. */
export function covered(id: string, outbox: Outbox, actor: () => Actor, pause: Pause): Grain {
  const grain = new Grain(id, actor, pause);
  grain.onframe = ({ command, seq }) => {
    if (command !== undefined) void outbox.settle(command, seq);
  };
  grain.onsettled = (seq) => outbox.arrived(id, seq);
  grain.cover((draft) => {
    for (const { command, at } of outbox.shownOn(id)) showAtOnce(draft, id, command, at);
  });
  return grain;
}
