import written from '$privacy/names.json';

/** The words that the check on names goes by, which the server reads too: lower case, without diacritics. */
const list = (name: keyof typeof written): ReadonlySet<string> =>
  new Set(written[name].flatMap((line) => line.split(' ')));

export const names = list('names');
export const also = list('also');
export const roles = list('roles');
export const leads = list('leads');
export const family = list('family');
export const near = list('near');
export const cues = list('cues');
export const pronouns = list('pronouns');
export const work = list('work');
export const titles = list('titles');
export const schools = list('schools');
export const particles = list('particles');
export const classes = list('classes');
export const abbreviations = list('abbreviations');

/** A word as the lists have it. */
export const fold = (word: string): string =>
  word
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();

/** The parts of somebody's given name, each as the lists have it. */
export const partsOf = (givenName: string): string[] => fold(givenName).split(/[ -]+/);
