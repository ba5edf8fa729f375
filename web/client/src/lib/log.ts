import type { Grain } from './live/grain.svelte';
import type { ViewDoc } from './live/draft';
import type { AttachedFile } from './files/wire';
import type { PupilFlag } from './pupils/find';

export const entryKinds = [
  'note',
  'observation',
  'intervention',
  'outcome',
  'reflection',
  'decision',
  'question',
] as const;
export const commentKinds = ['plain', 'feed-up', 'feedback', 'feedforward'] as const;
export const reactionKinds = ['recognise', 'useful', 'inspiring', 'thanks'] as const;

export type EntryKind = (typeof entryKinds)[number];
export type CommentKind = (typeof commentKinds)[number];
export type Reaction = (typeof reactionKinds)[number];
export type Visibility = 'school' | 'leerlab';
export type Reactions = Partial<Record<Reaction, string[]>>;

export const practiceTexts = ['classes', 'tried', 'seen', 'effect', 'next'] as const;
export type Practice = Partial<
  Record<'date' | 'school' | 'subQuestion' | (typeof practiceTexts)[number], string>
>;

interface Gone {
  by: string;
  at: string;
  reason?: string;
}

interface Written extends ViewDoc {
  text: string;
  by: string;
  school?: string;
  at: string;
  writtenAt?: string;
  version: number;
  /** There while the highest number is that of a text that conflicted. */
  lastNumber?: number;
  editedAt?: string;
  editedBy?: string;
  withdrawn?: Gone;
  redacted?: Gone;
  files?: AttachedFile[];
  /** What looked like pupil data in it. */
  flag?: PupilFlag;
}

export interface Entry extends Written {
  kind: EntryKind;
  visibility: Visibility;
  coWriters?: string[];
  tags?: string[];
  practice?: Practice;
  pinned?: boolean;
}

export interface Comment extends Written {
  kind: CommentKind;
  reactions?: Reactions;
}

export interface Version extends ViewDoc {
  /** The entry or comment. */
  of: string;
  number: number;
  text: string;
  by: string;
  at: string;
  conflict?: boolean;
}

export interface Thread extends ViewDoc {
  comments: number;
  reactions?: Reactions;
}

export interface LogSchool {
  school: string;
  name: string;
  mark: number;
  left?: unknown;
}

export interface LogDoc extends ViewDoc {
  name: string;
  question: string;
  closed: boolean;
  schools: LogSchool[];
  subQuestions: { id: string; text: string }[];
}

export const logOf = (log: Grain): LogDoc | undefined => log.docs.get('log') as LogDoc | undefined;

export const schoolIn = (log: Grain, id: string | undefined): LogSchool | undefined =>
  id === undefined ? undefined : logOf(log)?.schools?.find((school) => school.school === id);

export const entriesOf = (log: Grain): Entry[] =>
  (log.all('entry') as Entry[]).sort((a, b) => b.created - a.created);

/** The comments of an entry that we hold, oldest first. */
export const commentsOn = (log: Grain, entry: string): Comment[] =>
  (log.under('comment', entry) as Comment[]).sort((a, b) => a.created - b.created);

/** The writer, and the co-writers whom the writer named. */
export const mayEdit = (entry: Entry, person: string): boolean =>
  goneFrom(entry) === undefined && (entry.by === person || (entry.coWriters ?? []).includes(person));

/** Withdrawn or redacted: the text is gone, who and when stay. */
export const goneFrom = (doc: Pick<Written, 'withdrawn' | 'redacted'>): Gone | undefined =>
  doc.redacted ?? doc.withdrawn;

/** Practice fields that say something; nothing when none does. */
export function filledIn(practice: Practice): Practice | undefined {
  const said = Object.entries(practice).filter(([, value]) => value.trim() !== '');
  return said.length > 0 ? Object.fromEntries(said) : undefined;
}
