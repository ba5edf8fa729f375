/** What unfolds under an entry. */
export type Part =
  'kind' | 'visibility' | 'tags' | 'co-writers' | 'history' | 'withdraw' | 'redact' | 'report';
