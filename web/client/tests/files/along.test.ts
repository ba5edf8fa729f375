// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { LocalFiles } from '$lib/files/files.svelte';
import { fileShelf, type KeptFile } from '$lib/files/shelf';
import type { UploadPort } from '$lib/files/upload';
import { Refusal } from '$lib/live/refusal';

const log = 'log/7f3a';
const chosen = (id: string, at = 0): KeptFile => ({
  id,
  log,
  owner: 'entry-1',
  name: `${id}.pdf`,
  blob: new Blob(['%PDF-1.7']),
  alt: '',
  consent: false,
  at,
});
const placing = (...ids: string[]) => ({
  type: 'add-entry',
  commandId: 'c-1',
  files: ids.map((upload) => ({ upload, name: upload })),
});

let turn = 0;
let up = true;
let brought: string[] = [];
const port: UploadPort = {
  begin: (_, upload) => {
    if (!up) return Promise.reject(new TypeError('Failed to fetch'));
    brought.push(upload);
    return Promise.resolve({ offset: 8, size: 8, whole: { mediaType: 'application/pdf', size: 8 } });
  },
  add: () => Promise.reject(new Error('Nothing is left to add')),
};

describe('Files that go along with a command', () => {
  let files: LocalFiles;

  beforeEach(() => {
    [up, brought] = [true, []];
    files = new LocalFiles(fileShelf(`person/${++turn}`), port);
  });

  it('are brought once, before the command', async () => {
    await files.keep(chosen('one'));
    await files.before(log, placing('one'));
    await files.before(log, placing('one'));
    expect(brought).toEqual(['one']);
    expect(files.known.get('one')).toMatchObject({ whole: true, sent: 8 });
  });

  it('stay here as long as what they are for is not there yet', async () => {
    await files.keep(chosen('one'), true);
    await files.again();
    expect([brought, files.known.get('one')?.later]).toEqual([[], true]);
    await files.before(log, placing('one'));
    expect([brought, files.known.get('one')?.later]).toEqual([['one'], undefined]);
  });

  it('wait for a line, and say so', async () => {
    up = false;
    await files.keep(chosen('one'));
    await expect(files.before(log, placing('one'))).rejects.toThrow('Failed to fetch');
    expect(files.known.get('one')?.problem).toBeInstanceOf(TypeError);
    up = true;
    await files.before(log, placing('one'));
    expect(files.known.get('one')).toMatchObject({ whole: true, problem: undefined });
  });

  it('are there after a reload', async () => {
    up = false;
    await files.keep(chosen('one'));
    await expect(files.before(log, placing('one'))).rejects.toThrow('Failed to fetch');
    up = true;
    const again = new LocalFiles(files.shelf, port);
    await again.before(log, placing('one'));
    expect(brought).toEqual(['one']);
  });

  it('are kept no longer than needed', async () => {
    await files.keep(chosen('one'));
    await files.after(placing('one'));
    expect(await files.shelf.all()).toEqual([]);
  });

  it('stop a command that the server would refuse because of them', async () => {
    port.begin = () => Promise.reject(new Refusal({ code: 'invalid', key: 'file-svg', message: 'No' }));
    await files.keep(chosen('one'));
    await expect(files.before(log, placing('one'))).rejects.toMatchObject({ details: { key: 'file-svg' } });
  });

  it('go after a week when nothing waits for them', async () => {
    for (const [id, at] of [
      ['old', 0],
      ['needed', 0],
      ['new', 8e8],
    ] as const)
      await files.shelf.put(chosen(id, at));
    await files.tidy(new Set(['needed']), 8e8);
    expect((await files.shelf.all()).map((file) => file.id).sort()).toEqual(['needed', 'new']);
  });
});
