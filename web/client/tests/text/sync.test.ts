import { ChangeSet } from '@codemirror/state';
import { expect, test, vi } from 'vitest';
import { Grain } from '$lib/live/grain.svelte';
import { Refusal } from '$lib/live/refusal';
import type { Line } from '$lib/live/wire';
import { Keeper } from '../../src/text/keeper';
import type { KeptTyping, TypingShelf } from '../../src/text/shelf';
import { Sync } from '../../src/text/sync.svelte';
import { TextServer } from './server';

class MemoryShelf implements TypingShelf {
  readonly kept = new Map<string, KeptTyping>();
  readonly alive = new Set<string>();
  all = () => Promise.resolve([...this.kept.values()]);
  take = (id: string) => Promise.resolve(!this.alive.has(id));
  hold = (id: string) => void this.alive.add(id);
  close = () => {};

  put(typing: KeptTyping): Promise<void> {
    this.kept.set(typing.id, structuredClone(typing));
    return Promise.resolve();
  }

  remove(id: string): Promise<void> {
    this.kept.delete(id);
    return Promise.resolve();
  }
}

type Break = 'none' | 'before' | 'after';

/** One page with its line. */
function page(server: TextServer, shelf = new MemoryShelf(), id = 'page-one') {
  const grain = new Grain('text/one', () => ({ person: 'person/a', schools: [] }));
  let breaks: Break = 'none';
  const line = {
    send: (_grain: string, command: Record<string, unknown>) => {
      if (breaks === 'before') return Promise.reject(new Error('closed'));
      const receipt = server.send(
        id,
        command.commandId as string,
        command.version as number,
        command.changes,
      );
      return breaks === 'after' ? Promise.reject(new Error('closed')) : Promise.resolve(receipt);
    },
  } as unknown as Line;
  let open = true;
  const keeper = new Keeper(shelf, id, grain.id);
  const sync = new Sync({
    grain,
    line: () => (open ? line : undefined),
    read: () => Promise.resolve({ seq: server.version, docs: server.past(), more: false }),
    pace: { random: () => 0, wait: () => new Promise((resolve) => setTimeout(resolve)) },
    keeper,
  });
  grain.onframe = (frame) => sync.take(frame);
  let heard = 0;
  return {
    grain,
    sync,
    shelf,
    keeper,
    line: (on: boolean, how: Break = 'none') => ([open, breaks] = [on, how]),
    load: async () => {
      grain.answer({ grain: grain.id, seq: server.version, reset: true, docs: server.docs(), frames: [] });
      heard = server.frames.length;
      await sync.look();
    },
    hear: () => {
      grain.take(server.frames.slice(heard));
      heard = server.frames.length;
    },
    type: (at: number, insert: string) =>
      sync.type(ChangeSet.of({ from: at, insert }, sync.session!.shown.length)),
    shown: () => sync.session?.shown.toString(),
  };
}

const other = (server: TextServer, insert: string, at = 0) =>
  server.send(
    'other',
    `other-${server.version}`,
    server.version,
    ChangeSet.of({ from: at, insert }, server.text.length).toJSON(),
  );

test('the first letter goes at once, and what is typed is shown by its own frame only once', async () => {
  const server = new TextServer('b');
  const one = page(server);
  await one.load();

  one.type(0, 'a');
  await vi.waitFor(() => expect(server.text.toString()).toBe('ab'));
  one.hear();

  await vi.waitFor(() => expect(one.sync.waiting).toBe(false));
  expect(one.shown()).toBe('ab');
});

test('an update of which the answer got lost is not done twice', async () => {
  const server = new TextServer('');
  const one = page(server);
  await one.load();
  one.line(true, 'after');

  one.type(0, 'a');
  await vi.waitFor(() => expect(server.version).toBe(1));
  one.line(true);
  await one.sync.pump();
  one.hear();

  await vi.waitFor(() => expect(one.sync.waiting).toBe(false));
  expect([server.text.toString(), one.shown()]).toEqual(['a', 'a']);
});

test('what is typed without a line goes when there is one again, over what others did', async () => {
  const server = new TextServer('midden');
  const one = page(server);
  await one.load();
  one.line(false);
  one.type(6, ' eind');
  other(server, 'begin ');
  server.base = 1;

  one.line(true);
  await one.load();

  await vi.waitFor(() => expect(server.text.toString()).toBe('begin midden eind'));
  one.hear();
  expect(one.shown()).toBe('begin midden eind');
});

test('what was typed survives a page that goes, also when others typed meanwhile', async () => {
  const server = new TextServer('midden');
  const first = page(server);
  await first.load();
  first.line(false);
  first.type(6, ' eind');
  first.sync.close();
  first.shelf.alive.delete('page-one');
  other(server, 'begin ');
  server.base = 1;

  const second = page(server, first.shelf, 'page-two');
  await second.load();

  expect(second.shown()).toBe('begin midden eind');
  await vi.waitFor(() => expect(server.text.toString()).toBe('begin midden eind'));
  second.hear();
  await vi.waitFor(() => expect(second.shelf.kept.size).toBe(0));
});

test('a page that still lives keeps its own typing', async () => {
  const server = new TextServer('');
  const first = page(server);
  await first.load();
  first.line(false);
  first.type(0, 'mijn');
  first.sync.rest();

  const second = page(server, first.shelf, 'page-two');
  await second.load();

  expect(second.shown()).toBe('');
  expect(first.shelf.kept.size).toBe(1);
});

test('an update that arrived before the page went is not typed once more', async () => {
  const server = new TextServer('');
  const first = page(server);
  await first.load();
  first.line(true, 'after');
  first.type(0, 'a');
  await vi.waitFor(() => expect(server.version).toBe(1));
  first.sync.close();
  first.shelf.alive.delete('page-one');

  const second = page(server, first.shelf, 'page-two');
  await second.load();

  expect(second.shown()).toBe('a');
  expect(second.sync.session?.idle).toBe(true);
});

test('typing on a text of which nobody remembers the way is laid over what became of it', async () => {
  const server = new TextServer('een twee drie');
  const one = page(server);
  await one.load();
  one.line(false);
  one.type(13, ' vier');
  other(server, 'nul ');
  server.base = 1;
  server.past = () => [];

  one.line(true);
  await one.load();

  await vi.waitFor(() => expect(server.text.toString()).toBe('nul een twee drie vier'));
});

test('words that are not taken any more are not lost', async () => {
  const server = new TextServer('');
  const one = page(server);
  await one.load();
  server.send = () => {
    throw new Refusal({ code: 'conflict', key: 'text-fixed', message: '' });
  };

  one.type(0, 'te laat');

  await vi.waitFor(() => expect(one.sync.stuck?.key).toBe('text-fixed'));
  expect(one.shown()).toBe('te laat');
  one.sync.forget();
  expect(one.shown()).toBe('');
});
