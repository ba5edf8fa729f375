import { dutchDay } from '$lib/i18n/time';
import type { Queued } from '../model';

/** What happened to the requests of a theme that were asked in a period. */
export interface Figure {
  theme: string;
  asked: number;
  answered: number;
  /** Median hours until someone had it, and until the first answer that stands. */
  toTake: number | undefined;
  toAnswer: number | undefined;
  late: number;
  atOnce: number;
  helped: number;
}

export interface Period {
  /** Days, both included; empty: without end. */
  from: string;
  to: string;
}

const hours = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 3_600_000;

export function median(numbers: readonly number[]): number | undefined {
  if (numbers.length === 0) return undefined;
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1] ?? 0, sorted[middle] ?? 0];
  return (low + high) / 2;
}

export function figureOf(
  theme: string,
  requests: readonly Queued[],
  period: Period,
  now = new Date(),
): Figure {
  const inside = requests.filter(({ summary }) => {
    const day = dutchDay(new Date(summary.asked));
    return (!period.from || day >= period.from) && (!period.to || day <= period.to);
  });
  const answered = inside.filter(({ summary }) => summary.answered);
  return {
    theme,
    asked: inside.length,
    answered: answered.length,
    toTake: median(
      inside.flatMap(({ summary }) => (summary.taken ? [hours(summary.asked, summary.taken)] : [])),
    ),
    toAnswer: median(answered.map(({ summary }) => hours(summary.asked, summary.answered ?? summary.asked))),
    late: inside.filter((request) => isLate(request, now)).length,
    atOnce: inside.filter(({ summary }) => summary.atOnce).length,
    helped: inside.filter(({ summary }) => summary.helped === 'yes').length,
  };
}

function isLate({ summary, promised }: Queued, now: Date): boolean {
  if (summary.state === 'withdrawn') return false;
  return dutchDay(summary.answered ? new Date(summary.answered) : now) > promised;
}

/** A table as CSV (RFC 4180); what a spreadsheet would take for a formula is kept from being one. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => row.map(cell).join(';')).join('\r\n') + '\r\n';
}

function cell(value: string | number): string {
  const text = String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
