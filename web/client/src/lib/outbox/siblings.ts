import type { Unsent } from './unsent';

/** What the tabs of one person tell each other about the unsent. */
export interface Sibling {
  put(item: Unsent): void;
  gone(id: string, seq: number): void;
  listen(ears: Pick<Sibling, 'put' | 'gone'>): void;
  close(): void;
}

type Message = { put: Unsent } | { gone: string; seq: number };

export function siblings(person: string): Sibling {
  const channel = new BroadcastChannel(`leerlabs ${person}`);
  const say = (message: Message) => channel.postMessage(message);
  return {
    // Reactive proxies cannot be posted; a command is plain JSON, so a copy is exact.
    put: (item) => say({ put: JSON.parse(JSON.stringify(item)) as Unsent }),
    gone: (id, seq) => say({ gone: id, seq }),
    listen: (ears) => {
      channel.onmessage = ({ data }: MessageEvent<Message>) =>
        'put' in data ? ears.put(data.put) : ears.gone(data.gone, data.seq);
    },
    close: () => channel.close(),
  };
}

/** Waits for its turn to be the one tab that sends; at once where the browser has no locks. */
export async function lead(person: string, until: Promise<void>, go: () => void): Promise<void> {
  if (!navigator.locks) return go();
  await navigator.locks.request(`leerlabs ${person}`, () => (go(), until));
}
