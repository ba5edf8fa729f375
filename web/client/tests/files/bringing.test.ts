// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { bring, type UploadPort } from '$lib/files/upload';
import { Refusal } from '$lib/live/refusal';

const file = new Blob([new Uint8Array(2_500_000)]);

/** A server that keeps what comes, and whose line can be cut in the middle of a piece. */
class FakeUploads implements UploadPort {
  bytes = 0;
  pieces: number[] = [];
  cutAfter = Infinity;

  begin() {
    return Promise.resolve(this.#state());
  }

  async add(_log: string, _upload: string, offset: number, piece: Blob) {
    if (offset !== this.bytes)
      throw new Refusal({ code: 'conflict', key: 'upload-offset', message: 'Lost its place' });
    this.pieces.push(piece.size);
    const room = Math.min(piece.size, this.cutAfter - this.bytes);
    this.bytes += room;
    if (room < piece.size) throw new TypeError('Failed to fetch');
    return Promise.resolve(this.#state());
  }

  #state() {
    const whole = { mediaType: 'application/pdf', size: file.size };
    return { offset: this.bytes, size: file.size, ...(this.bytes === file.size ? { whole } : {}) };
  }
}

describe('Bringing a file', () => {
  it('goes piece by piece and says how far it is', async () => {
    const sent: number[] = [];
    const server = new FakeUploads();
    const state = await bring(server, 'log/7f3a', 'upload-1', file, (bytes) => sent.push(bytes));
    expect(state.whole?.mediaType).toBe('application/pdf');
    expect(sent).toEqual([0, 1_048_576, 2_097_152, 2_500_000]);
  });

  it('goes on where the line was cut', async () => {
    const server = new FakeUploads();
    server.cutAfter = 1_200_000;
    await expect(bring(server, 'log/7f3a', 'upload-1', file, () => {})).rejects.toThrow('Failed to fetch');
    server.cutAfter = Infinity;
    server.pieces = [];
    await bring(server, 'log/7f3a', 'upload-1', file, () => {});
    expect(server.pieces).toEqual([1_048_576, 251_424]);
  });

  it('asks how far it is when someone else went on with it', async () => {
    const server = new FakeUploads();
    const slow: UploadPort = {
      begin: () => server.begin(),
      add: (...piece) => {
        if (server.pieces.length === 0) server.bytes = 1_000_000;
        return server.add(...piece).finally(() => server.pieces.push(0));
      },
    };
    await bring(slow, 'log/7f3a', 'upload-1', file, () => {});
    expect(server.bytes).toBe(file.size);
  });

  it('gives up on what the server does not want', async () => {
    const server = new FakeUploads();
    server.add = () => Promise.reject(new Refusal({ code: 'invalid', key: 'file-svg', message: 'No' }));
    await expect(bring(server, 'log/7f3a', 'upload-1', file, () => {})).rejects.toMatchObject({
      details: { key: 'file-svg' },
    });
  });
});
