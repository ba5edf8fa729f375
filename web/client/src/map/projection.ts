import outline from './netherlands.json';

export interface Point {
  x: number;
  y: number;
}

/** A part of the map: what an SVG shows. */
export interface Box extends Point {
  width: number;
  height: number;
}

// Over so small a country a plain cylinder, true to scale at its middle, is off by less than a percent.
const middle = Math.cos((52.2 * Math.PI) / 180);
const west = 3.3;
const north = 53.6;
const unit = 100;

/** Where a place stands on the map; one unit is about 1.1 km. */
export const place = (longitude: number, latitude: number): Point => ({
  x: (longitude - west) * middle * unit,
  y: (north - latitude) * unit,
});

const round = (value: number) => Math.round(value * 10) / 10;

/** The coast and the borders as a path. */
export const land = outline.rings
  .map((ring) => {
    const points = ring.map(([longitude = 0, latitude = 0]) => place(longitude, latitude));
    return `M${points.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}Z`;
  })
  .join('');

export const whole: Box = { x: -6, y: -2, width: 252, height: 292 };

/** What shows all of these with room around them, in the shape of the whole. */
export function around(points: readonly Point[]): Box {
  if (points.length === 0) return whole;
  const [left, right] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...points.map(({ y }) => y)), Math.max(...points.map(({ y }) => y))];
  const part = Math.min(
    1,
    Math.max(0.25, (right - left) / whole.width + 0.2, (bottom - top) / whole.height + 0.2),
  );
  const [width, height] = [whole.width * part, whole.height * part];
  return { x: (left + right - width) / 2, y: (top + bottom - height) / 2, width, height };
}

/** Those on the same spot beside each other. */
export function spread<T extends Point>(points: readonly T[], apart: number): T[] {
  const here = new Map<string, number>();
  return points.map((point) => {
    const spot = `${Math.round(point.x / apart)} ${Math.round(point.y / apart)}`;
    const number = here.get(spot) ?? 0;
    here.set(spot, number + 1);
    if (number === 0) return point;
    const [angle, far] = [(number * Math.PI * 2) / 6, apart * Math.ceil(number / 6)];
    return { ...point, x: point.x + Math.cos(angle) * far, y: point.y + Math.sin(angle) * far };
  });
}
