import type { Effort } from './model';

/** "0,5" and "0.5" are a half; nothing is nothing; anything else is no number. */
export function numberOf(typed: string): number | undefined {
  const text = typed.trim().replace(',', '.');
  return text === '' ? undefined : Number(text);
}

export interface TypedEffort {
  days: string;
  hours: string;
}

/** What was typed as days and hours; or the field that holds no number. */
export function effortOf(typed: TypedEffort): { effort: Effort } | { wrong: 'days' | 'hours' } {
  const effort: Effort = {};
  for (const unit of ['days', 'hours'] as const) {
    const value = numberOf(typed[unit]);
    if (value === undefined) continue;
    if (Number.isNaN(value)) return { wrong: unit };
    effort[unit] = value;
  }
  return { effort };
}

export const typedOf = ({ days, hours }: Effort): TypedEffort => ({
  days: days === undefined ? '' : String(days).replace('.', ','),
  hours: hours === undefined ? '' : String(hours).replace('.', ','),
});
