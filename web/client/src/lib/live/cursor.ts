import type { Frame } from './wire';

/** Puts a grain's frames in order: what is old is dropped, what is early waits. */
export class Cursor {
  seq = 0;
  readonly #early = new Map<number, Frame>();

  /** Takes frames in and gives back those whose turn it is. */
  take(frames: readonly Frame[]): Frame[] {
    for (const frame of frames) if (frame.seq > this.seq) this.#early.set(frame.seq, frame);
    return this.#due();
  }

  /** A snapshot up to here: what was waiting before it is in it. */
  jump(seq: number): Frame[] {
    this.seq = seq;
    for (const early of this.#early.keys()) if (early <= seq) this.#early.delete(early);
    return this.#due();
  }

  /** Something waits for a frame that did not come. */
  get gap(): boolean {
    return this.#early.size > 0;
  }

  #due(): Frame[] {
    const due: Frame[] = [];
    for (let next = this.#early.get(this.seq + 1); next; next = this.#early.get(this.seq + 1)) {
      this.#early.delete(next.seq);
      this.seq = next.seq;
      due.push(next);
    }
    return due;
  }
}
