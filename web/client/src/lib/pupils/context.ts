import {
  classes,
  cues,
  family,
  leads,
  near,
  particles,
  pronouns,
  roles,
  schools,
  titles,
  work,
} from './lists';
import type { Token, Words } from './words';

/** What the words around a name tell of whose it is: the same questions as grains/Privacy/Names/NameContext.cs. */

/** So far a role may stand before a comma, or behind one. */
const clause = 5;
const isOf = (word: string): boolean => word === 'van' || word === 'of';
const isApostrophe = (gap: string | undefined): boolean => gap === "'" || gap === '’';

/** Such as `leerling Daan`. */
export const led = (text: Words, at: number): boolean =>
  leads.has(text.folded(at, -1)) && [' ', '. ', ' (', '_', '-'].includes(text.at(at).gap);

/** Such as `de moeder van Daan`, `Daan's moeder`. */
export function ofFamily(text: Words, at: number): boolean {
  if (isOf(text.folded(at, -1)) && family.has(text.folded(at, -2))) return true;
  const next = text.near(at, 1);
  return next?.folded === 's' && isApostrophe(next.gap) && family.has(text.folded(at, 2));
}

/** Such as `ouders van Daan`, `de mentor van Daan`, `ouders Daan`. */
export function ofNear(text: Words, at: number): boolean {
  const joined = isOf(text.folded(at, -1));
  const relation = text.folded(at, joined ? -2 : -1);
  return (near.has(relation) || family.has(relation)) && (joined || relation !== 'mentor');
}

/** Such as `Daan uit 2B`, `Daan Jansen (3 havo)`. */
export function inClass(text: Words, at: number): boolean {
  let next = 1 + surname(text, at);
  if (['uit', 'in', 'van', 'from'].includes(text.folded(at, next))) next++;
  if (['de', 'mijn', 'onze', 'het', 'my', 'our'].includes(text.folded(at, next))) next++;
  return isClass(text, at, next);
}

export const fromClass = (text: Words, at: number): boolean =>
  ['uit', 'from'].includes(text.folded(at, 1)) && inClass(text, at);

/** How many words behind a given name are its surname. */
export function surname(text: Words, at: number): number {
  let next = 1;
  for (let word = text.near(at, next); word && joined(text, word) && particles.has(word.folded);)
    word = text.near(at, ++next);
  const name = text.near(at, next);
  return name?.capital && joined(text, name) && !isClass(text, at, next) ? next : 0;
}

/** Such as `collega Daan`, `De leerkracht van groep 4, Daan,`, `Daan, onze conciërge`, `dank aan Daan`. */
export function titled(text: Words, at: number): boolean {
  if (text.at(at).gap.includes(','))
    return [1, 2, 3, 4, clause].some((back) => isRole(text, at, -back)) || apposed(text, at);

  const before = text.folded(at, -1);
  const suffixed =
    isApostrophe(text.near(at, -1)?.gap) && (before === 'er' || (before === 's' && isRole(text, at, -2)));
  return (
    isRole(text, at, -1) ||
    suffixed ||
    (before === 'aan' && ['dank', 'bedankt', 'complimenten'].includes(text.folded(at, -2))) ||
    (before === 'bij' && ['lesbezoek', 'lesbezoeken'].includes(text.folded(at, -2))) ||
    apposed(text, at) ||
    (['heet', 'heten', 'genaamd'].includes(before) && !text.around(at).some((word) => leads.has(word.folded)))
  );
}

/** Such as `Daan van het bestuur`. */
export function sent(text: Words, at: number): boolean {
  const article = text.folded(at, 2);
  const whose = text.near(at, 3);
  return (
    ['van', 'from', 'of'].includes(text.folded(at, 1)) &&
    ['het', 'de', 'the'].includes(article) &&
    whose !== undefined &&
    (article === 'het' || !whose.capital) &&
    !isClass(text, at, 3) &&
    !cues.has(whose.folded)
  );
}

/** A school, a book, a programme that is called so. */
export function isThing(text: Words, at: number): boolean {
  if (titles.has(text.folded(at, -1))) return true;
  for (let next = 1; next <= 3; next++) {
    const word = text.near(at, next);
    if (!word || (word.gap !== ' ' && word.gap !== '-')) return false;
    if (word.capital && [...schools].some((kind) => word.folded.endsWith(kind))) return true;
    if (!word.capital && !particles.has(word.folded)) return false;
  }
  return false;
}

/** Something in the sentence is of pupils. */
export const isOfPupils = (text: Words, at: number): boolean =>
  text.around(at).some(({ folded }) => cues.has(folded) || leads.has(folded));

/** Something in the sentence is of those who work at a school. */
export const isOfWork = (text: Words, at: number): boolean =>
  text.around(at).some(({ folded }) => work.has(folded));

/** It is said later on what he or she does. */
export const hasPronoun = (text: Words, at: number): boolean =>
  text.around(at).some(({ start, folded }) => start > text.at(at).start && pronouns.has(folded));

function apposed(text: Words, at: number): boolean {
  const next = 1 + surname(text, at);
  const word = text.near(at, next);
  if (!word || !/[,(]/.test(word.gap)) return false;
  if (isRole(text, at, next)) return true;
  const articles = ['de', 'het', 'een', 'onze', 'ons', 'mijn', 'the', 'our', 'my'];
  return articles.includes(word.folded) && (isRole(text, at, next + 1) || isRole(text, at, next + 2));
}

function isRole(text: Words, at: number, places: number): boolean {
  const word = text.folded(at, places);
  return (
    roles.has(word) ||
    [...roles].some((role) => role.length > 4 && word.endsWith(role)) ||
    word.endsWith('juf')
  );
}

function isClass(text: Words, at: number, places: number): boolean {
  const word = text.folded(at, places);
  if (classes.has(word) || /^[1-8][a-z][a-z0-9]?$/.test(word)) return true;
  return /^[1-8]$/.test(word) && classes.has(text.folded(at, places + 1));
}

const joined = (text: Words, word: Token): boolean =>
  word.gap === ' ' || (text.isFile && (word.gap === '_' || word.gap === '-'));
