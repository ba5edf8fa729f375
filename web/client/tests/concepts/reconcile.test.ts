import { describe, expect, it } from 'vitest';
import { contentOf, draftOf, emptyDraft, type ConceptDoc, type EntryDraft } from '$lib/concepts/draft';
import { reconcile, type Kept } from '$lib/concepts/reconcile';

const doc = (rev: number, text: string): ConceptDoc => ({
  id: 'concept/entry-1',
  created: 1,
  rev,
  log: 'log/lab',
  entryKind: 'note',
  text,
  visibility: 'leerlab',
  saved: '2026-01-01T12:00:00Z',
});

const draft = (text: string): EntryDraft => ({ ...emptyDraft([]), id: 'entry-1', text });
const kept = (text: string, rev: number, known: string, sent?: string): Kept => ({
  log: 'log/lab',
  draft: draft(text),
  rev,
  known: rev === 0 ? '' : contentOf(draft(known)),
  ...(sent === undefined ? {} : { sent: contentOf(draft(sent)) }),
  at: '2026-01-01T12:00:00Z',
});
const fresh = () => 'entry-2';

describe('A draft that two devices write on', () => {
  it('follows the other device while nothing is written here', () => {
    const { kept: now, note } = reconcile(kept('Eén', 3, 'Eén'), doc(4, 'Eén twee'), fresh);
    expect([now?.draft.text, now?.rev, note]).toEqual(['Eén twee', 4, 'taken']);
  });

  it('keeps both texts when both wrote', () => {
    const { kept: now, note } = reconcile(kept('Eén hier', 3, 'Eén'), doc(4, 'Eén daar'), fresh);
    expect([now?.draft.id, now?.draft.text, now?.rev, note]).toEqual(['entry-2', 'Eén hier', 0, 'forked']);
  });

  it('knows its own words when the answer got lost', () => {
    const mine = reconcile(kept('Eén twee', 3, 'Eén', 'Eén twee'), doc(4, 'Eén twee'), fresh);
    expect([mine.kept?.rev, mine.note]).toEqual([4, undefined]);
    const onwards = reconcile(kept('Eén twee drie', 3, 'Eén', 'Eén twee'), doc(4, 'Eén twee'), fresh);
    expect([onwards.kept?.draft.text, onwards.kept?.rev]).toEqual(['Eén twee drie', 4]);
  });

  it('goes when it was placed elsewhere, unless something was written here since', () => {
    expect(reconcile(kept('Eén', 3, 'Eén'), undefined, fresh).kept).toBeUndefined();
    expect(reconcile(kept('Eén twee', 3, 'Eén'), undefined, fresh).kept?.draft.id).toBe('entry-2');
  });

  it('stays as it is while the server has not heard of it', () => {
    const mine = kept('Eén', 0, '');
    expect(reconcile(mine, undefined, fresh).kept).toBe(mine);
  });

  it('says the same on both sides of the line', () => {
    const mine = { ...draft('Eén'), practice: { tried: 'Iets', date: '2026-01-01' }, tags: ['les'] };
    const theirs = { ...doc(1, 'Eén'), practice: { date: '2026-01-01', tried: 'Iets' }, tags: ['les'] };
    expect(contentOf(draftOf(theirs))).toBe(contentOf(mine));
  });
});
