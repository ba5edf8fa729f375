import type { Box, Point } from './projection';

export interface Label extends Point {
  anchor: 'start' | 'end' | 'middle';
}

const letter = 0.56;

/**
 * Where the names of points can stand: beside, above or below. A name for which there is no room without covering another name or a point, or
 * going over the edge, is left out; the point still says it to whoever asks.
 * @param size the height of a letter
 * @param frame what is in sight
 * @param reach how far a point's mark goes out from its middle
 */
export function labels(
  points: readonly (Point & { name: string })[],
  size: number,
  reach: number,
  frame: Box,
): (Label | undefined)[] {
  const taken: Box[] = points.map(({ x, y }) => ({
    x: x - reach,
    y: y - reach,
    width: reach * 2,
    height: reach * 2,
  }));
  return points.map((point, index) => {
    for (const label of candidates(point, size, reach)) {
      const box = boxOf(label, point.name, size);
      if (!within(box, frame) || taken.some((other, at) => at !== index && overlap(box, other))) continue;
      taken.push(box);
      return label;
    }
    return undefined;
  });
}

const within = (box: Box, frame: Box): boolean =>
  box.x >= frame.x &&
  box.x + box.width <= frame.x + frame.width &&
  box.y >= frame.y &&
  box.y + box.height <= frame.y + frame.height;

const candidates = ({ x, y }: Point, size: number, reach: number): Label[] => [
  { x: x + reach * 1.3, y: y + size * 0.35, anchor: 'start' },
  { x: x - reach * 1.3, y: y + size * 0.35, anchor: 'end' },
  { x, y: y - reach * 1.4, anchor: 'middle' },
  { x, y: y + reach * 1.4 + size * 0.8, anchor: 'middle' },
];

export function boxOf(label: Label, name: string, size: number): Box {
  const width = name.length * size * letter;
  const before = { start: 0, middle: width / 2, end: width }[label.anchor];
  return { x: label.x - before, y: label.y - size * 0.8, width, height: size };
}

export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
