import type { PupilDataKind, PupilFind } from './find';

/** Pupil data by its shape: the same rule as the server's (grains/Privacy/PupilShapes.cs). */
const nineDigits = /(?<![\d.,])(?:\d{9}|\d{3}[ .]\d{3}[ .]\d{3}|\d{4}[ .]\d{2}[ .]\d{3})(?!\d)/g;
// A year beside the word is no pupil's number.
const named =
  /\b(?:(?:leerling|stam|onderwijs|student|pupil|student's|pupil's)[ -]?(?:nummers?|nrs?|numbers?)\b\.?[^\d\n.?!]{0,30}|(?:leerlinge?|pupil|student) (?:met |with )?(?:nummer|nr\.?|number) ?)(?!(?:19|20)\d\d(?!\d))\d{4,12}|\blln?\.? ?\d{5,12}/gi;
const mail = /[\p{L}\p{N}_.+-]+@[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+/gu;
const phone =
  /(?<![\d.,-])(?:06[ -]?(?:\d ?){7}\d|0\d{1,3}[ -]\d{2,3} ?\d{2} ?\d{2,3}|0\d{9}|(?:\+|00)31 ?(?:\(0\) ?)?\d(?:[ -]?\d){8})(?!\d)/g;

export function shapesIn(text: string): PupilFind[] {
  const all = (pattern: RegExp, kind: PupilDataKind): PupilFind[] =>
    [...text.matchAll(pattern)].map((match) => ({ kind, text: match[0].trim(), start: match.index }));
  return [
    ...all(nineDigits, 'citizen-number').flatMap((find) => proven(find)),
    ...all(named, 'pupil-number'),
    ...all(mail, 'mail'),
    ...all(phone, 'phone'),
  ];
}

/** The eleven-proof: nothing left of a citizen service number, five of a pupil's. */
function proven(find: PupilFind): PupilFind[] {
  const digits = [...find.text.replaceAll(/\D/g, '')].map(Number);
  if (digits.every((digit) => digit === digits[0])) return [];
  const sum = digits.slice(0, 8).reduce((total, digit, index) => total + digit * (9 - index), 0);
  const left = (sum - (digits[8] ?? 0)) % 11;
  if (left === 0) return [find];
  return left === 5 && digits[0] === 1 ? [{ ...find, kind: 'pupil-number' }] : [];
}
