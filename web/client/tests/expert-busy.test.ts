import { beforeEach, describe, expect, it } from 'vitest';
import type { Grain } from '../src/lib/live/grain.svelte';
import { setMe } from '../src/lib/me.svelte';
import { busyTimes, meetingPlaces } from '../src/expert/appointment/busy';

const at = (hour: string) => ({ start: `2026-11-04T${hour}:00`, end: `2026-11-04T${hour}:45` });
const grain = (docs: Record<string, unknown[]>) =>
  ({ all: (kind: string) => docs[kind] ?? [], docs: new Map() }) as unknown as Grain;
const isMe = (docs: Record<string, unknown[]>) => setMe({ id: 'person/me' } as never, grain(docs));

describe('What stands in the calendar of an expert', () => {
  beforeEach(() => isMe({}));

  it('is every lesson visit and every talk that takes place', () => {
    isMe({
      visit: [
        { id: 'visit/a', summary: { when: at('09'), state: 'planned' } },
        { id: 'visit/b', summary: { when: at('10'), state: 'cancelled' } },
        { id: 'visit/c', summary: { state: 'planned' } },
      ],
      appointment: [
        { id: 'appointment/a', summary: { when: at('11'), state: 'planned' } },
        { id: 'appointment/b', summary: { when: at('12'), state: 'cancelled' } },
      ],
    });
    expect(busyTimes([])).toEqual([at('09'), at('11')]);
  });

  it('is every meeting of the own leerlabs and schools that was not cancelled', () => {
    const lab = grain({
      meeting: [
        { id: 'meeting/a', when: at('13'), state: 'planned' },
        { id: 'meeting/b', when: at('14'), state: 'running' },
        { id: 'meeting/c', when: at('15'), state: 'cancelled' },
      ],
    });
    const school = grain({
      meeting: [{ id: 'meeting/d', when: { from: '2026-11-05', to: '2026-11-05' }, state: 'planned' }],
    });
    expect(busyTimes([lab, school])).toEqual([at('13'), at('14'), { from: '2026-11-05', to: '2026-11-05' }]);
  });

  it('comes from each leerlab and each school once', () => {
    const held = (school?: string) => ({ role: 'delegate', ...(school ? { school } : {}) }) as never;
    expect(
      meetingPlaces([
        { leerlab: 'leerlab/a', name: 'A', roles: [held('school/1'), held()] },
        { leerlab: 'leerlab/b', name: 'B', roles: [held('school/1'), held('school/2')] },
      ]),
    ).toEqual(['leerlab/a', 'school/1', 'leerlab/b', 'school/2']);
  });
});
