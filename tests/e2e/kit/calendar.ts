import type { Page } from '@playwright/test';
import ICAL from 'ical.js';

/** Somebody's own calendar, as a program reads it that knows nothing of us. */
export async function calendarOf(page: Page): Promise<ICAL.Event[]> {
  const me = (await (await page.request.get('/api/me')).json()) as { calendar: string };
  const feed = await page.request.get(me.calendar);
  if (!feed.ok()) throw new Error(`The calendar: ${feed.status()}`);
  const calendar = new ICAL.Component(ICAL.parse(await feed.text()) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}
