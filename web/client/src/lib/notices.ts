import { myself } from './me.svelte';

export const timings = ['at-once', 'digest', 'never'] as const;
export const noticeKinds = ['mention', 'answer', 'change', 'news'] as const;

export type Timing = (typeof timings)[number];
export type NoticeKind = (typeof noticeKinds)[number];
export type Notices = Record<NoticeKind, Timing> & { mail: boolean };

const usual: Notices = {
  mention: 'at-once',
  answer: 'at-once',
  change: 'at-once',
  news: 'digest',
  mail: true,
};

/** How we want to be told: as we chose, and until then as usual. */
export function notices(): Notices {
  const chosen = myself().docs.get('notices') as unknown as Partial<Notices> | undefined;
  const { mention, answer, change, news, mail } = { ...usual, ...chosen };
  return { mention, answer, change, news, mail };
}
