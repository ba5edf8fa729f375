import { language } from '$lib/i18n/text.svelte';

const units = ['kilobyte', 'megabyte'] as const;

/** `1,4 MB`; never less than a kilobyte. */
export function sizeInWords(bytes: number): string {
  const [unit, amount] =
    bytes < 1_000_000 ? [units[0], Math.max(1, bytes / 1_000)] : [units[1], bytes / 1_000_000];
  return new Intl.NumberFormat(language(), {
    style: 'unit',
    unit,
    maximumFractionDigits: amount < 10 ? 1 : 0,
  }).format(amount);
}

const kinds: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'text/plain': 'TXT',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PowerPoint',
  'application/vnd.oasis.opendocument.text': 'ODT',
  'application/vnd.oasis.opendocument.spreadsheet': 'ODS',
  'application/vnd.oasis.opendocument.presentation': 'ODP',
};

/** What people call this kind of file; nothing when we have no word for it. A table of commas is plain text too, and only its name tells. */
export const kindInWords = (mediaType: string | undefined, name = ''): string =>
  mediaType === 'text/plain' && /\.csv$/i.test(name) ? 'CSV' : (kinds[mediaType ?? ''] ?? '');
