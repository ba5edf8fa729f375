import { beforeEach, expect, test } from 'vitest';
import { speak } from '$lib/i18n/text.svelte';
import { Grain } from '$lib/live/grain.svelte';
import Proposal from '../../src/meeting/attendance/Proposal.svelte';
import { listedOf } from '../../src/meeting/attendance/attendees';
import { mounted, said } from '../kit/mounted';

const proposed = { start: '2026-12-10T15:30', end: '2026-12-10T17:00' };

function meeting(state: string): Grain {
  const docs = [
    { id: 'meeting', state, when: { start: '2026-12-03T15:30', end: '2026-12-03T17:00' } },
    { id: 'attendee/anna', person: 'person/anna', answer: 'tentative', proposed },
  ];
  const grain = new Grain('meeting/one', () => ({ person: 'person/a', schools: [] }));
  grain.answer({
    grain: 'meeting/one',
    seq: 2,
    reset: true,
    docs: docs.map((doc, place) => ({ created: place + 1, rev: place + 1, ...doc })),
    frames: [],
  });
  return grain;
}

function shown(state: string, moves: boolean): HTMLElement {
  const grain = meeting(state);
  return mounted(Proposal, { grain, one: listedOf(grain)[0]!, moves });
}

beforeEach(() => speak('nl'));

test('another time is shown to all, with a link to the form for those who may move the meeting', () => {
  expect(said(shown('planned', false))).toBe('Stelt voor: do 10 december 2026, 15:30 – 17:00.');
  expect(shown('planned', false).querySelector('a')).toBeNull();
  expect(shown('planned', true).querySelector('a')?.getAttribute('href')).toBe('/bijeenkomst/one?naar=anna');
});

test('nothing is proposed for a meeting that was held', () => {
  expect(said(shown('held', true))).toBe('');
});
