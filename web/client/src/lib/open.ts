import { LocalFiles, setFiles } from './files/files.svelte';
import { fileShelf } from './files/shelf';
import { httpUploads } from './files/upload';
import { wishesIn } from './files/wire';
import { lead, siblings } from './outbox/siblings';
import { IndexedDbStore, MemoryStore } from './outbox/storage';
import { setLive } from './live';
import { ask, httpLine } from './live/http';
import { eraseKept, IndexedDbKept } from './live/kept';
import { Live } from './live/live.svelte';
import { realPace } from './live/pace';
import { SignedOut } from './live/refusal';
import { signalr } from './live/signalr';
import { myRights, setMe } from './me.svelte';
import { forgetNames, keepNames, knowName } from './names.svelte';
import type { Me } from './session.svelte';

// Another tab may have signed in as someone else: what we wrote must never be sent in that person's name.
async function stillMe(me: Me): Promise<void> {
  try {
    if ((await ask<Me>('/api/me')).id !== me.id) throw new SignedOut();
  } catch (error) {
    if (error instanceof SignedOut) await eraseKept();
    throw error;
  }
}

/** Opens the live store for who is signed in, and lets one of the person's tabs send. */
export function open(me: Me): { live: Live; close: () => void } {
  const files = setFiles(new LocalFiles(fileShelf(me.id), httpUploads));
  const kept = 'indexedDB' in window ? new IndexedDbKept(me.id) : undefined;
  const live = new Live({
    hub: signalr,
    http: httpLine,
    probe: () => stillMe(me),
    ...(kept && { kept }),
    store: 'indexedDB' in window ? new IndexedDbStore(me.id) : new MemoryStore(),
    siblings: siblings(me.id),
    pace: realPace,
    actor: (grain) => ({ person: me.id, schools: myRights(grain).schools }),
    along: {
      before: ({ grain, command }) => files.before(grain, command),
      after: ({ command }) => files.after(command),
    },
  });
  setLive(live);
  forgetNames();
  knowName(me.id, me.name);
  if (kept) void keepNames(kept);
  setMe(me, live.watch(me.id));
  let end = () => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  void live.start().then(() => {
    const waiting = live.outbox.items.flatMap(({ command }) => wishesIn(command).map((wish) => wish.upload));
    void files.tidy(new Set(waiting), Date.now());
    return lead(me.id, ended, () => live.sender.lead());
  });
  const again = () => void files.again();
  window.addEventListener('online', again);
  const close = () => {
    window.removeEventListener('online', again);
    end();
    live.stop();
  };
  return { live, close };
}
