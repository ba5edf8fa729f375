import { randomUUID } from 'node:crypto';
import type { Person } from './people.ts';
import type { Server } from './server.ts';

/** Someone who writes without a page, through the HTTP twin; sends again until it is acknowledged. */
export class Writer {
  private constructor(
    readonly server: Server,
    readonly person: Person,
    readonly cookie: string,
  ) {}

  static async signIn(server: Server, person: Person): Promise<Writer> {
    const answer = await fetch(`${server.page}/demo/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.page },
      body: JSON.stringify({ person: person.id }),
    });
    return new Writer(server, person, answer.headers.getSetCookie()[0]?.split(';')[0] ?? '');
  }

  /** @returns the receipt, or the refusal of a command that was refused. */
  async send(grain: string, command: Record<string, unknown>): Promise<Answer> {
    const answer = await fetch(`${this.server.page}/api/grains/${grain}/commands`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.server.page, cookie: this.cookie },
      body: JSON.stringify({ commandId: randomUUID(), ...command }),
    });
    return { ok: answer.ok, status: answer.status, ...((await answer.json()) as object) } as Answer;
  }

  /** Sends one command until the server acknowledges it, whatever happens to the server meanwhile. */
  async insist(grain: string, command: Record<string, unknown>): Promise<Answer> {
    const once = { commandId: randomUUID(), ...command };
    for (;;) {
      const answer = await this.send(grain, once).catch(() => undefined);
      if (answer?.ok) return answer;
      if (answer && answer.status !== 503 && answer.status !== 429) throw new Error(JSON.stringify(answer));
      await new Promise((resume) => setTimeout(resume, 100));
    }
  }

  addEntry(text: string, fields: Record<string, unknown> = {}): Promise<Answer> {
    return this.insist(this.person.logs[0] ?? '', { type: 'add-entry', entry: randomUUID(), text, ...fields });
  }
}

export interface Answer {
  ok: boolean;
  status: number;
  seq: number;
  ids: string[];
  key?: string;
}
