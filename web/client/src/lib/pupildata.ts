/** What in a text may tell which pupil it is about: the same rule as the server's (grains/Privacy/PupilData.cs), before anything is sent. */
export type PupilDataKind = 'citizen-number' | 'pupil-number' | 'mail' | 'phone';

export interface PupilFind {
  kind: PupilDataKind;
  /** As it was written. */
  text: string;
}

const nineDigits = /(?<![\d.,])(?:\d{9}|\d{3}[ .]\d{3}[ .]\d{3}|\d{4}[ .]\d{2}[ .]\d{3})(?!\d)/g;
const named =
  /\b(?:leerling|stam|onderwijs|student|pupil|student's|pupil's)[ -]?(?:nummers?|nrs?|numbers?)\b\D{0,15}\d{4,12}/gi;
const mail = /[\p{L}\p{N}_.+-]+@[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+/gu;
const phone =
  /(?<![\d.,-])(?:06[ -]?(?:\d ?){7}\d|0\d{1,3}[ -]\d{2,3} ?\d{2} ?\d{2,3}|0\d{9}|(?:\+|00)31 ?(?:\(0\) ?)?\d(?:[ -]?\d){8})(?!\d)/g;

const order: readonly PupilDataKind[] = ['citizen-number', 'pupil-number', 'mail', 'phone'];

/** Everything that is found, the kinds in one fixed order. */
export function pupilDataIn(text: string): PupilFind[] {
  const all = (pattern: RegExp, kind: PupilDataKind): PupilFind[] =>
    [...text.matchAll(pattern)].map(([found]) => ({ kind, text: found.trim() }));
  const finds = [
    ...all(nineDigits, 'citizen-number').flatMap((find) => proven(find)),
    ...all(named, 'pupil-number'),
    ...all(mail, 'mail'),
    ...all(phone, 'phone'),
  ];
  return finds.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
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
