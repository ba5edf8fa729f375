import { kinds, type PupilFind } from './find';
import { partsOf } from './lists';
import { namesIn } from './names';
import { shapesIn } from './shapes';

/**
 * What may tell which pupil a text is about, before anything is sent: the same rule as the server's (grains/Privacy). It comes with its lists, so it is
 * loaded when somebody writes.
 */
export function pupilDataIn(text: string, known: Iterable<string> = []): PupilFind[] {
  const shapes = shapesIn(text);
  const apart = (name: PupilFind) =>
    shapes.every(
      (shape) =>
        name.start >= shape.start + shape.text.length || shape.start >= name.start + name.text.length,
    );
  const names = namesIn(text, new Set([...known].flatMap(partsOf))).filter(apart);
  return [...shapes, ...names].sort(
    (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.start - b.start,
  );
}
