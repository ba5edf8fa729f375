import { ask } from '$lib/live/http';
import { newId } from '$lib/live/ids';
import { refusalIn } from '$lib/live/refusal';
import type { When } from '$lib/when';
import type { Answer, Choice, PollState } from './model';

export interface GuestOption {
  option: string;
  when: When;
  schools: number;
  yes: number;
  ifNeedBe: number;
  no: number;
}

/** A poll as a guest sees it: dates, how many come, and the guest's own answers. */
export interface GuestPoll {
  seq: number;
  leerlab: string;
  title: string;
  note?: string;
  state: PollState;
  deadline?: string;
  guest: string;
  schools: number;
  chosen?: string;
  options: GuestOption[];
  choices: Choice[];
  remark?: string;
}

export interface GuestLink {
  poll: string;
  guest: string;
  token: string;
}

/** `#{poll}/{guest}/{token}`: behind the hash, so that no server log ever holds it. */
export function linkIn(hash: string): GuestLink | undefined {
  const [poll, guest, token, ...rest] = hash.replace(/^#/, '').split('/');
  return poll && guest && token && rest.length === 0 ? { poll, guest, token } : undefined;
}

const pause = 2_000;

/** A guest's poll, live: asks for what is newer, and is answered when there is something. */
export class GuestLine {
  poll = $state.raw<GuestPoll>();
  problem = $state.raw<unknown>();
  readonly #stopped = new AbortController();

  constructor(private readonly link: GuestLink) {}

  async follow(): Promise<void> {
    while (!this.#stopped.signal.aborted) await this.#look();
  }

  stop(): void {
    this.#stopped.abort();
  }

  /** True when the answer is kept; else `problem` says why not. */
  async answer(choices: readonly { option: string; answer: Answer }[], remark?: string): Promise<boolean> {
    try {
      const said = remark === undefined ? {} : { remark };
      await ask('/api/poll-guests/answer', { ...this.link, commandId: newId(), choices, ...said });
      this.problem = undefined;
      return true;
    } catch (error) {
      this.problem = error;
      return false;
    }
  }

  async #look(): Promise<void> {
    const after = this.poll ? { after: this.poll.seq } : {};
    try {
      this.poll = await ask<GuestPoll>(
        '/api/poll-guests/look',
        { ...this.link, ...after },
        this.#stopped.signal,
      );
    } catch (error) {
      if (this.#stopped.signal.aborted) return;
      if (refusalIn(error)?.details.code === 'not-found') this.stop();
      if (!this.poll || this.#stopped.signal.aborted) this.problem = error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
