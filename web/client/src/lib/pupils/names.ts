import {
  fromClass,
  hasPronoun,
  inClass,
  isOfPupils,
  isOfWork,
  isThing,
  led,
  ofFamily,
  ofNear,
  sent,
  surname,
  titled,
} from './context';
import type { PupilFind } from './find';
import { also, names } from './lists';
import { Words, type Token } from './words';

/**
 * Names that seem to be pupils'. A child's name is one unless its context tells otherwise; a name that adults bear too, or a whole name, is one when its
 * context tells so; and a few contexts make a pupil of any name.
 */
type Whose = 'nobodys' | 'pupils' | 'colleagues';

/** The known are given names of people who are no pupils, folded. */
export function namesIn(written: string, known: ReadonlySet<string>): PupilFind[] {
  const text = new Words(written);
  const whose: Whose[] = [];
  for (let at = 0; at < text.tokens.length; at++) whose[at] = judge(text, at, known, before(text, at, whose));
  for (let at = text.tokens.length - 3; at >= 0; at--)
    if (
      whose[at] === 'nobodys' &&
      isAlso(text, at) &&
      whose[at + 2] === 'pupils' &&
      ['en', 'and'].includes(text.folded(at, 1))
    )
      whose[at] = 'pupils';

  return text.tokens.flatMap(({ text: name, start }, at) =>
    whose[at] === 'pupils' ? [{ kind: 'name' as const, text: name, start }] : [],
  );
}

function judge(text: Words, at: number, known: ReadonlySet<string>, beside: Whose): Whose {
  const { capital, gap } = text.at(at);
  if (!capital && !isSmallName(text, at)) return 'nobodys';
  if (gap.includes('@') || titled(text, at)) return 'colleagues';
  if (led(text, at)) return 'pupils';
  if (isThing(text, at)) return 'nobodys';
  if (ofFamily(text, at) || (fromClass(text, at) && text.near(at, -1))) return 'pupils';
  return isListed(text, at) || isAlso(text, at) ? judgeName(text, at, known, beside) : 'nobodys';
}

function judgeName(text: Words, at: number, known: ReadonlySet<string>, beside: Whose): Whose {
  if (ofNear(text, at) || inClass(text, at)) return 'pupils';
  if (known.has(text.at(at).folded) || known.has(stemOf(text.at(at))) || sent(text, at)) return 'nobodys';
  if (beside !== 'nobodys') return beside;

  const ofPupils = isOfPupils(text, at);
  if (surname(text, at) > 0) return ofPupils ? 'pupils' : 'nobodys';
  if (!isListed(text, at))
    return ofPupils || (hasPronoun(text, at) && !isOfWork(text, at)) ? 'pupils' : 'nobodys';
  return isOfWork(text, at) && !ofPupils ? 'nobodys' : 'pupils';
}

/** What the name is that this one is named together with: in `collega's Daan en Sem` both are colleagues. */
function before(text: Words, at: number, whose: readonly Whose[]): Whose {
  if (['en', 'of', 'and'].includes(text.folded(at, -1)) && at >= 2) return whose[at - 2] ?? 'nobodys';
  return text.near(at, -1) && text.at(at).gap === ', ' ? (whose[at - 1] ?? 'nobodys') : 'nobodys';
}

/** Without a capital only where one is often left out. */
const isSmallName = (text: Words, at: number): boolean =>
  names.has(text.at(at).folded) && (text.isFile || led(text, at)) && text.at(at).text.length > 2;

const isListed = (text: Words, at: number): boolean =>
  names.has(text.at(at).folded) || names.has(stemOf(text.at(at)));

/** Without the s of what is hers or his; of a short name that would be any word. */
const stemOf = ({ capital, folded }: Token): string =>
  capital && folded.length > 4 && folded.endsWith('s') ? folded.slice(0, -1) : '';

const isAlso = (text: Words, at: number): boolean => text.at(at).capital && also.has(text.at(at).folded);
