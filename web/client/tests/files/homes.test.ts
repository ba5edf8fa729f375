// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { Draft } from '$lib/live/draft';
import { showAtOnce } from '$lib/live/optimistic';
import { addressOf } from '$lib/files/wire';
import { ownerFields } from '../../src/files/owner';

describe('Where files belong', () => {
  it('is a log by its key, and a request as a whole', () => {
    expect(addressOf('log/7f3a', 'entry/0198', 'file-1')).toBe('/api/files/7f3a/entry/0198/file-1');
    expect(addressOf('expert-request/9b', 'message/0198', 'file-1')).toBe(
      '/api/files/expert-request/9b/0198/file-1',
    );
    expect(addressOf('expert-request/9b', 'question', 'file-1')).toBe(
      '/api/files/expert-request/9b/question/file-1',
    );
  });

  it('is named in a command by what holds them', () => {
    const by = 'person/sanne';
    expect(ownerFields({ id: 'entry/e1', by })).toEqual({ entry: 'e1' });
    expect(ownerFields({ id: 'comment/c1', parent: 'entry/e1', by })).toEqual({ entry: 'e1', comment: 'c1' });
    expect(ownerFields({ id: 'message/m1', by })).toEqual({ message: 'm1' });
    expect(ownerFields({ id: 'question', by })).toEqual({});
  });

  it('shows what is said with its files before the server has it', () => {
    const asked = { id: 'request', asker: 'person/sanne', created: 1, rev: 1 };
    const draft = new Draft(
      (id) => (id === 'request' ? asked : undefined),
      { person: 'person/sanne' } as never,
      () => [],
    );
    const files = [{ upload: 'upload-1', name: 'Brief.pdf' }];
    const said = { type: 'say', commandId: 'c-1', message: 'm1', text: 'Zie de brief.', files };
    showAtOnce(draft, 'expert-request/9b', said, '2026-11-03T10:00:00Z');
    expect(draft.get('message/m1')).toMatchObject({
      side: 'asker',
      files: [{ id: 'upload-1', name: 'Brief.pdf', pending: true }],
    });
    showAtOnce(
      draft,
      'expert-request/9b',
      { type: 'remove-file', commandId: 'c-2', message: 'm1', file: 'upload-1' },
      '',
    );
    expect(draft.get('message/m1')?.files).toEqual([]);
  });
});
