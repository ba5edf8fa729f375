import { ChangeSet } from '@codemirror/state';
import { expect, test } from 'vitest';
import { Session, textOf } from '../../src/text/session';
import { chance } from './chance';
import { TextServer } from './server';

/** Writers who type, send and hear in any order. */
class Writer {
  readonly session: Session;
  shown: string;
  #heard = 0;
  #commands = 0;
  typed = '';

  constructor(
    readonly name: string,
    readonly server: TextServer,
  ) {
    this.session = new Session(0, textOf(server.begin));
    this.shown = server.begin;
  }

  insert(at: number, letters: string): void {
    const changes = ChangeSet.of({ from: at, insert: letters }, this.shown.length);
    this.type(changes);
    this.typed += letters;
  }

  type(changes: ChangeSet): void {
    this.session.type(changes);
    this.show(changes);
  }

  send(): void {
    const next = this.session.send(`${this.name}-${++this.#commands}`);
    const sent = this.session.sent;
    if (next && sent) this.server.send(this.name, sent.command, next.version, next.changes.toJSON());
  }

  hear(most: number): void {
    for (const update of this.server.updates.slice(this.#heard, this.#heard + most)) {
      this.#heard++;
      const shown = this.session.take(update);
      if (shown) this.show(shown);
    }
  }

  show(changes: ChangeSet): void {
    this.shown = changes.apply(textOf(this.shown)).toString();
    expect(this.session.shown.toString()).toBe(this.shown);
  }
}

test('whatever order things happen in, everyone ends with the text of the server', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const random = chance(seed);
    const server = new TextServer(random.text(20));
    const writers = ['a', 'b', 'c'].map((name) => new Writer(name, server));
    for (let step = 0; step < 60; step++) {
      const writer = writers[random.below(3)]!;
      const deed = random.below(4);
      if (deed < 2) writer.type(random.change(writer.shown.length));
      else if (deed === 2) writer.send();
      else writer.hear(random.below(4));
    }
    for (let round = 0; round < 3; round++)
      for (const writer of writers) {
        writer.send();
        writer.hear(Infinity);
      }
    for (const writer of writers) {
      writer.hear(Infinity);
      expect(writer.shown).toBe(server.text.toString());
      expect(writer.session.idle).toBe(true);
    }
  }
});

test('no letter is lost or doubled when three type at one place at once', () => {
  const random = chance(7);
  const server = new TextServer('');
  const writers = ['a', 'b', 'c'].map((name) => new Writer(name, server));
  for (let letter = 0; letter < 300; letter++)
    for (const writer of writers) {
      writer.insert(random.below(writer.shown.length + 1), writer.name);
      if (random.below(2) === 0) writer.send();
      writer.hear(random.below(3));
    }
  for (let round = 0; round < 3; round++)
    for (const writer of writers) {
      writer.send();
      writer.hear(Infinity);
    }
  for (const writer of writers) writer.hear(Infinity);
  expect(new Set(writers.map((writer) => writer.shown)).size).toBe(1);
  for (const { name } of writers) expect(server.text.toString().split(name).length - 1).toBe(300);
});

test('a place that someone else said is found in what is shown here', () => {
  const server = new TextServer('een twee drie');
  const [a, b] = [new Writer('a', server), new Writer('b', server)];
  const said = a.session.tell(4, 8);
  b.insert(0, 'nul ');
  b.send();
  a.insert(0, '! ');
  a.hear(1);

  const place = a.session.place(said)!;

  expect(a.shown.slice(place.anchor, place.head)).toBe('twee');
  expect(a.session.place({ version: 99, anchor: 0, head: 0 })).toBeUndefined();
});

test('half a letter is never sent', () => {
  const server = new TextServer('a😀b');
  const writer = new Writer('a', server);
  writer.type(ChangeSet.of({ from: 2, to: 3, insert: '\ude01' }, 4));

  writer.send();
  writer.hear(1);

  expect(server.updates[0]!.changes).toEqual([1, [2, '😁'], 1]);
  expect(writer.shown).toBe('a😁b');
});
