import '../words';
import { count, t } from '$lib/i18n/text.svelte';
import { csvOf } from '../figures/figures';
import { fewest, lines, type Signal } from './signals';

/** How many schools are behind it, in words that give nobody away. */
export const schoolsOf = ({ schools }: Pick<Signal, 'schools'>): string =>
  schools < fewest ? t('signal.few') : count('signal.schools', schools);

/** The report as Markdown, to go on with elsewhere. */
export function markdownOf(signals: readonly Signal[], on: string): string {
  const parts = lines.flatMap((line) => {
    const own = signals.filter((signal) => signal.line === line);
    return own.length === 0 ? [] : [`## ${t(`signal.line.${line}`)}`, ...own.map(paragraphOf)];
  });
  return [`# ${t('signal.report')}`, t('signal.counted', { day: on }), ...parts].join('\n\n') + '\n';
}

const paragraphOf = (signal: Signal): string =>
  `- **${schoolsOf(signal)}**, ${signal.theme}: ${plain(signal.text).replace(/\s*\n\s*/g, ' ')}`;

/** Words as they are: nothing in them becomes a heading, a link or a mark. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');

/** The same as a table for a spreadsheet. */
export const tableOf = (signals: readonly Signal[]): string =>
  csvOf([
    [t('signal.line'), t('expert.theme'), t('signal.signal'), t('signal.count')],
    ...lines.flatMap((line) =>
      signals
        .filter((signal) => signal.line === line)
        .map((signal) => [
          t(`signal.line.${line}`),
          signal.theme,
          signal.text,
          signal.schools < fewest ? `< ${fewest}` : signal.schools,
        ]),
    ),
  ]);
