import ICAL from 'ical.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

/** The year that the server's tests write: tests/Web.Tests/Ical. */
const file = join(process.cwd(), '..', '..', 'tests', 'Web.Tests', 'Ical', 'year.ics');
const title = 'Bijeenkomst: kiezen, proberen; delen';

describe('A calendar as another program reads it', () => {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8')) as never[]);
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  const event = (key: string) => {
    const found = events.find(({ uid }) => uid === `${key}@meeting.leerlabs`);
    if (!found) throw new Error(key);
    return found;
  };
  const times = (key: string) =>
    [event(key).startDate, event(key).endDate].map((time) => time.toJSDate().toISOString().slice(0, 16));

  // Only what the file itself says of the zone.
  beforeAll(() => {
    ICAL.TimezoneService.reset();
    const zone = calendar.getFirstSubcomponent('vtimezone');
    if (zone) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  });

  it('has its time zone first, once', () => {
    const kinds = calendar.getAllSubcomponents().map(({ name }) => name);
    expect(kinds[0]).toBe('vtimezone');
    expect(kinds.filter((kind) => kind === 'vtimezone')).toHaveLength(1);
  });

  it.each([
    ['voor-wintertijd', '2026-10-22T13:30', '2026-10-22T15:00'],
    ['dubbel-uur', '2026-10-25T00:30', '2026-10-25T02:30'],
    ['na-wintertijd', '2026-10-29T14:30', '2026-10-29T16:00'],
    ['voor-zomertijd', '2027-03-25T14:30', '2027-03-25T16:00'],
    ['na-zomertijd', '2027-04-01T13:30', '2027-04-01T15:00'],
  ])('has %s at the right instant, on both sides of a change of the clock', (key, start, end) => {
    expect(times(key)).toEqual([start, end]);
  });

  it('has whole days with their end on the day after', () => {
    const { startDate, endDate } = event('hele-dagen');
    expect([startDate.isDate, startDate.toString(), endDate.toString()]).toEqual([
      true,
      '2027-03-27',
      '2027-03-30',
    ]);
  });

  it('keeps every letter of names, places and texts', () => {
    expect(event('voor-wintertijd').summary).toBe(title);
    expect(event('voor-wintertijd').location).toBe('Praktijkonderwijs ’t Hof; lokaal 3, vleugel B');
    expect(event('na-wintertijd').description).toBe('Regel één\nRegel \\ twee, en; "drie"');
    expect(event('voorstel').summary).toBe('é€😀 '.repeat(40).trim());
    const organizer = event('na-zomertijd').component.getFirstProperty('organizer');
    expect(organizer?.getFirstParameter('cn')).toBe('Özlem "Öz" van ’t Hof; coach');
  });

  it('tells what is cancelled, what is proposed and how often it changed', () => {
    const state = (key: string) => event(key).component.getFirstPropertyValue('status');
    expect([state('afgelast'), state('voorstel'), state('na-zomertijd')]).toEqual([
      'CANCELLED',
      'TENTATIVE',
      'CONFIRMED',
    ]);
    expect([event('afgelast').sequence, event('na-wintertijd').sequence]).toEqual([3, 2]);
  });

  it('says how often to look again, in the way that is asked', () => {
    const refresh = calendar.getFirstProperty('refresh-interval');
    expect([refresh?.getParameter('value') ?? refresh?.type, String(refresh?.getFirstValue())]).toEqual([
      'duration',
      'PT1H',
    ]);
    expect(calendar.getFirstPropertyValue('name')).toBe('Leerlabs');
  });
});
