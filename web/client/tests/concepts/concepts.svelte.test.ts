import { flushSync } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { Concepts, type ConceptPorts } from '$lib/concepts/concepts.svelte';
import type { Device } from '$lib/concepts/device';
import { emptyDraft, type EntryDraft } from '$lib/concepts/draft';
import type { Kept, Note } from '$lib/concepts/reconcile';
import { Refusal } from '$lib/live/refusal';
import type { Doc } from '$lib/live/wire';
import { FakePace, settled } from '../fake/browser';

const log = 'log/lab';
type Fields = Record<string, unknown>;

/** The person's own grain with a line to it, and the disk of one device. */
class House {
  docs = $state.raw<readonly Doc[]>([]);
  online = $state(true);
  readonly pace = new FakePace();
  readonly asked: Fields[] = [];
  readonly discarded: string[] = [];
  readonly disk = new Map<string, Kept>();
  /** Saved by the server, but the answer is lost on its way. */
  deaf = false;
  #seq = 0;
  #end = () => {};

  open(): Concepts {
    let made: Concepts | undefined;
    this.#end = $effect.root(() => {
      made = new Concepts(this.#ports());
      made.attend();
    });
    flushSync();
    return made!;
  }

  close(): void {
    this.#end();
  }

  /** This device or another one saves, as the rules of a person do it. */
  save({ rev, concept, ...fields }: Fields): number {
    const id = `concept/${String(concept)}`;
    const known = this.docs.find((doc) => doc.id === id)?.rev ?? 0;
    if (rev !== undefined && rev !== known)
      throw new Refusal({ code: 'conflict', key: 'concept-overtaken', message: 'Ingehaald' });
    const seq = ++this.#seq;
    const doc = { ...fields, id, created: seq, rev: seq, saved: '2026-01-01T12:00:00Z' };
    this.docs = [...this.docs.filter((one) => one.id !== id), doc];
    return seq;
  }

  discard(concept: string): void {
    this.docs = this.docs.filter((doc) => doc.id !== `concept/${concept}`);
  }

  /** Lets the quiet after typing pass, and everything that follows from it. */
  async quiet(): Promise<void> {
    this.pace.pass(2_000);
    await settled();
    flushSync();
    await settled();
  }

  #ports(): ConceptPorts {
    const all = () => this.docs;
    return {
      person: { phase: 'ready', all } as unknown as ConceptPorts['person'],
      device: this.#device(),
      pace: this.pace,
      online: () => this.online,
      ask: (_, fields) => this.#ask(fields),
      send: (_, fields) => void this.discarded.push(String(fields.concept)),
    };
  }

  async #ask(fields: Fields) {
    await Promise.resolve();
    if (!this.online) throw new Error('Failed to fetch');
    this.asked.push(fields);
    const seq = this.save(fields);
    if (this.deaf) throw new Error('Failed to fetch');
    return { grain: 'person/me', seq, ids: [`concept/${String(fields.concept)}`] };
  }

  #device(): Device {
    return {
      all: () => [...this.disk.values()],
      put: (kept) => void this.disk.set(kept.draft.id, kept),
      remove: (id) => void this.disk.delete(id),
      current: () => undefined,
      goOn: () => {},
    };
  }
}

const draft = (text: string): EntryDraft => ({ ...emptyDraft([]), id: 'entry-1', text });
const fields = (text: string): Fields => ({
  concept: 'entry-1',
  log,
  entryKind: 'note',
  text,
  visibility: 'leerlab',
});

describe('What someone is writing', () => {
  let house: House;
  afterEach(() => house.close());

  /** Somebody types, here; what happens to it comes in `told`. */
  function writing(text: string) {
    house = new House();
    const concepts = house.open();
    const told: [Kept | undefined, Note | undefined][] = [];
    concepts.follow('entry-1', (kept, note) => void told.push([kept, note]));
    concepts.write(log, draft(text));
    return { concepts, told };
  }

  it('is on this device at once, and with the server after a moment of quiet', async () => {
    const { concepts } = writing('Eén');
    expect(house.disk.get('entry-1')?.draft.text).toBe('Eén');
    expect(house.asked).toEqual([]);
    expect(concepts.isSaved('entry-1')).toBe(false);
    await house.quiet();
    expect(house.asked).toEqual([{ ...fields('Eén'), rev: 0 }]);
    expect(concepts.isSaved('entry-1')).toBe(true);
  });

  it('is told once, however fast one types', async () => {
    const { concepts } = writing('E');
    for (const text of ['Ee', 'Een', 'Eén']) concepts.write(log, draft(text));
    await house.quiet();
    expect(house.asked.map(({ text }) => text)).toEqual(['Eén']);
  });

  it('is nothing as long as it says nothing', async () => {
    writing('  ');
    await house.quiet();
    expect([house.disk.size, house.asked.length]).toEqual([0, 0]);
  });

  it('waits for the line, and goes as soon as it is back', async () => {
    const { concepts } = writing('Eén');
    house.online = false;
    await house.quiet();
    expect(concepts.isSaved('entry-1')).toBe(false);
    house.online = true;
    flushSync();
    await settled();
    expect(concepts.isSaved('entry-1')).toBe(true);
  });

  it('follows another device while nothing is written here', async () => {
    const { concepts, told } = writing('Eén');
    await house.quiet();
    house.save(fields('Eén twee'));
    flushSync();
    expect(told).toMatchObject([[{ draft: { text: 'Eén twee' } }, 'taken']]);
    expect(concepts.isSaved('entry-1')).toBe(true);
  });

  it('goes on beside what another device wrote meanwhile: both texts stay', async () => {
    const { concepts, told } = writing('Eén');
    await house.quiet();
    house.online = false;
    concepts.write(log, draft('Eén hier'));
    house.save(fields('Eén daar'));
    flushSync();
    const [kept, note] = told[0]!;
    expect([note, kept?.draft.text]).toEqual(['forked', 'Eén hier']);
    expect(kept?.draft.id).not.toBe('entry-1');
    expect(
      concepts
        .of(log)
        .map((one) => one.draft.text)
        .sort(),
    ).toEqual(['Eén daar', 'Eén hier']);
  });

  it('does not overwrite what the server got first and this device has not heard of', async () => {
    const { concepts } = writing('Eén hier');
    house.save(fields('Eén daar'));
    await house.quiet();
    expect(house.docs.map(({ text }) => text)).toContain('Eén daar');
    expect(concepts.of(log).map((one) => one.draft.text)).toContain('Eén hier');
  });

  it('knows its own words again when the answer got lost', async () => {
    const { concepts, told } = writing('Eén');
    house.deaf = true;
    await house.quiet();
    house.deaf = false;
    concepts.write(log, draft('Eén twee'));
    await house.quiet();
    expect(told.filter(([, note]) => note === 'forked')).toEqual([]);
    expect(house.docs.map(({ text }) => text)).toEqual(['Eén twee']);
  });

  it('is gone here when it was placed on another device', async () => {
    const { concepts, told } = writing('Eén');
    await house.quiet();
    house.discard('entry-1');
    flushSync();
    expect(told).toEqual([[undefined, undefined]]);
    expect([concepts.of(log).length, house.disk.size]).toEqual([0, 0]);
  });

  it('is taken from the server when it is dropped, if it was ever there', async () => {
    const { concepts } = writing('Eén');
    await house.quiet();
    concepts.drop('entry-1');
    expect([house.disk.size, house.discarded]).toEqual([0, ['entry-1']]);
    concepts.write(log, { ...draft('Nieuw'), id: 'entry-2' });
    concepts.drop('entry-2');
    expect(house.discarded).toEqual(['entry-1']);
  });

  it('is still there after a flat battery', () => {
    writing('Eén').concepts.write(log, draft('Eén twee'));
    house.close();
    const after = house.open();
    expect(after.of(log).map((one) => one.draft.text)).toEqual(['Eén twee']);
  });
});
