import type { Grain } from '$lib/live/grain.svelte';
import { keyOf } from '$lib/live/wire';
import { whenText } from '$lib/when';
import { optionsOf, type OptionDoc } from './model';
import { obstaclesOf, type Obstacle } from './obstacles';
import { everyoneIsClosed, type LabDay, type SchoolDays } from './schooldays.svelte';
import { better, tallyOf, type Tally } from './tally';
import type { Electorate } from './voices';

/** A date with everything that is shown of it. */
export interface Row {
  key: string;
  option: OptionDoc;
  label: string;
  tally: Tally;
  best: boolean;
  day: LabDay | undefined;
  obstacles: readonly Obstacle[];
}

/** The dates, soonest first; on the best of them most can come. */
export function rowsOf(
  poll: Grain,
  electorate: Electorate,
  days: SchoolDays,
  leerlabs: readonly Grain[],
  chosen?: string,
): Row[] {
  const rows = optionsOf(poll).map((option) => ({
    key: keyOf(option.id),
    option,
    label: whenText(option.when),
    tally: tallyOf(keyOf(option.id), electorate),
    day: days.on(option.when),
    obstacles: obstaclesOf(option.when, leerlabs, chosen),
  }));
  const best = bestOf(rows);
  return rows.map((row) => ({ ...row, best: best.has(row.key) }));
}

/** Those on which most can come; a day on which every school is closed is none of them. */
export function bestOf(rows: readonly Pick<Row, 'key' | 'tally' | 'day'>[]): ReadonlySet<string> {
  const open = rows.filter(({ tally, day }) => tally.represented > 0 && !(day && everyoneIsClosed(day)));
  const [first] = [...open].sort((a, b) => better(a.tally, b.tally));
  return new Set(open.filter(({ tally }) => first && better(tally, first.tally) === 0).map(({ key }) => key));
}
