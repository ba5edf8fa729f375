import { ask } from '$lib/live/http';
import { keyOf } from '$lib/live/wire';
import type { ClosedKind } from '$lib/schoolpage';

/** What a file of days off will do, or did. */
export interface ClosedReport {
  lines: ClosedLine[];
  problems: { line: number; message: string }[];
}

export interface ClosedLine {
  line: number;
  key: string;
  from: string;
  to: string;
  what: ClosedKind;
  name?: string;
  state: 'new' | 'changed' | 'same';
}

const at = (school: string, what: string) => `/api/schools/${keyOf(school)}/closed/${what}`;

export const lookAt = (school: string, file: string): Promise<ClosedReport> =>
  ask(at(school, 'look'), { file });

export const take = (school: string, file: string): Promise<ClosedReport> =>
  ask(at(school, 'take'), { file });

/** How many periods a file brings. */
export const newIn = (report: ClosedReport): number =>
  report.lines.filter(({ state }) => state !== 'same').length;
