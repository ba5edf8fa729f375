import { ChangeSet } from '@codemirror/state';
import type { PageAnswer, PageQuery } from '$lib/live/wire';
import { changeTo } from './lost';
import { pastOf, unbroken, type Page, type Update } from './model';
import { textOf, type Session } from './session';

/** Reads updates that went into the base while we were away. */
export type ReadPast = (query: PageQuery) => Promise<PageAnswer>;

/** The way from there to here is not known any more, nor is the text that was typed on. */
export class Lost extends Error {}

const runs = 10;

/** Brings a session up to the page that the server showed; each change of what is shown is handed on, with who made it. */
export async function catchUp(
  session: Session,
  page: Page,
  read: ReadPast,
  show: (changes: ChangeSet, update?: Update) => void,
  blind = false,
): Promise<void> {
  const head = page.updates.at(-1)?.version ?? page.version;
  const missed = await missedOn(session.version, page, head, read);
  if (!missed && blind) throw new Lost();
  // Away for so long that nobody remembers the way: what became of the text is taken as one change.
  if (!missed) return show(session.jump(head, changeTo(session.synced, textAt(page))));
  for (const update of missed) {
    // It may have come by itself meanwhile.
    if (update.version !== session.version + 1) continue;
    const shown = session.take(update);
    if (shown) show(shown, update);
  }
}

async function missedOn(
  version: number,
  page: Page,
  head: number,
  read: ReadPast,
): Promise<Update[] | undefined> {
  if (version > head) return undefined;
  const past = version < page.version ? await pastAfter(version, read) : [];
  return unbroken([...past, ...page.updates], version, head);
}

async function pastAfter(version: number, read: ReadPast): Promise<Update[]> {
  const known: Update[] = [];
  let before: number | undefined;
  for (let more = true; more;) {
    const page = await read({ take: runs, ...(before !== undefined && { before }) });
    const updates = page.docs.flatMap(pastOf);
    known.push(...updates);
    before = Math.min(...page.docs.map((doc) => doc.created));
    more = page.more && updates.length > 0 && updates.every((update) => update.version > version + 1);
  }
  return known;
}

const textAt = (page: Page): string =>
  page.updates
    .reduce((text, update) => ChangeSet.fromJSON(update.changes).apply(text), textOf(page.text))
    .toString();
