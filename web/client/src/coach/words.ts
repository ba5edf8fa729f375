import { day } from '$lib/i18n/time';
import { count, language, t } from '$lib/i18n/text.svelte';
import type { Effort, Fit, TimeOff } from './model';

const number = (value: number): string => value.toLocaleString(language() === 'nl' ? 'nl-NL' : 'en-GB');

const amount = (unit: 'days' | 'hours', value: number): string =>
  count(`coach.${unit}`, value, { count: number(value) });

/** "1 dag, 8 uur per week". */
export function effortInWords({ days, hours }: Effort): string {
  const said = [
    ...(days === undefined ? [] : [amount('days', days)]),
    ...(hours === undefined ? [] : [amount('hours', hours)]),
  ];
  return said.length > 0 ? t('coach.a-week', { effort: said.join(', ') }) : t('coach.effort-unsaid');
}

/** "3 november tot en met 9 november 2026 (verlof)". */
export const timeOffInWords = ({ from, to, what }: TimeOff): string =>
  t('coach.from-to', { from: day(from), to: day(to) }) + (what ? ` (${what})` : '');

/** What does not fit, one sentence each; none when it fits. */
export function warnings(fit: Fit | undefined): string[] {
  const short = (unit: 'days' | 'hours') => {
    const shortage = fit?.[unit];
    return shortage
      ? [
          t(shortage.left > 0 ? 'coach.short' : 'coach.short-none', {
            asked: amount(unit, shortage.asked),
            left: amount(unit, Math.max(0, shortage.left)),
          }),
        ]
      : [];
  };
  return [
    ...(fit?.unsaid ? [t('coach.fit-unsaid')] : []),
    ...short('days'),
    ...short('hours'),
    ...(fit?.off ?? []).map((time) => t('coach.fit-off', { time: timeOffInWords(time) })),
  ];
}
