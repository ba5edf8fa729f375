import { t } from '$lib/i18n/text.svelte';
import type { ViewDoc } from '$lib/live/draft';
import type { Grain } from '$lib/live/grain.svelte';
import { titleOf, type ItemKind } from '../agenda/items';
import type { MeetingKind } from '../model';

/** An item of an agenda to begin with. */
export interface PlannedItem {
  itemKind: ItemKind;
  title?: string;
  standard?: string;
  minutes?: number;
  note?: string;
}

export interface Template extends ViewDoc {
  name: string;
  meetingKind: MeetingKind;
  items: readonly PlannedItem[];
}

export const templatesOf = (programme: Grain): Template[] =>
  (programme.all('template') as Template[]).sort((a, b) => a.name.localeCompare(b.name));

const standards = [
  'opening',
  'previous',
  'acquaintance',
  'our-question',
  'agreements',
  'from-the-log',
  'progress',
  'sharing',
  'work',
  'harvest',
  'decisions',
  'successes',
  'goals',
  'actions',
  'any-other-business',
  'next-date',
] as const;

/** One line an item, its minutes behind a bar. */
export const linesOf = (items: readonly PlannedItem[]): string =>
  items.map((item) => [titleOf(item), item.minutes].filter(Boolean).join(' | ')).join('\n');

/**
 * The items of such lines. A line that is called like a standard item is that one, in whatever language it is read later; one that was there before
 * stays of its kind.
 */
export function itemsOfLines(lines: string, was: readonly PlannedItem[] = []): PlannedItem[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [, title = line, minutes] = /^(.*?)\s*\|\s*(\d{1,3})$/.exec(line) ?? [];
      const known = was.find((item) => titleOf(item) === title);
      const standard = standards.find((word) => t(`agenda.standard.${word}`) === title);
      return {
        itemKind: known?.itemKind ?? 'discuss',
        ...(standard ? { standard } : { title }),
        ...(minutes ? { minutes: Number(minutes) } : {}),
        ...(known?.note ? { note: known.note } : {}),
      };
    });
}
