import { describe, expect, it } from 'vitest';
import { rowsOf, standing } from '../src/directory/onmap';
import { boxOf, labels, overlap } from '../src/map/labels';
import { around, land, place, spread, whole } from '../src/map/projection';

const schools = new Map(
  [
    {
      id: 'school/99aa00',
      name: 'Kwelderland College',
      shortName: 'Kwelderland',
      place: 'Delfzijl',
      latitude: 53.33,
      longitude: 6.919,
    },
    { id: 'school/99bb00', name: 'Zonder Plek', shortName: 'Zonder', place: 'Goes' },
  ].map((school) => [school.id, school]),
);
const lab = (id: string, ...ids: string[]) => ({ id, name: id, question: '', phase: 'plan', schools: ids });
const labs = [
  lab('leerlab/a', 'school/99bb00'),
  lab('leerlab/b', 'school/99aa00', 'school/99bb00', 'school/weg'),
];

describe('The map', () => {
  it('shows the whole country, and Vaals is south of Delfzijl', () => {
    const inside = ({ x, y }: { x: number; y: number }) =>
      x > whole.x && x < whole.x + whole.width && y > whole.y && y < whole.y + whole.height;
    expect(
      [place(6.919, 53.33), place(6.02, 50.77), place(3.37, 51.37), place(4.83, 53.18)].every(inside),
    ).toBe(true);
    expect(place(6.02, 50.77).y).toBeGreaterThan(place(6.919, 53.33).y);
    expect(land).toMatch(/^M[\d. LMZ-]+Z$/);
  });

  it('goes near to what is chosen, with all of it in sight', () => {
    const points = [place(5, 52), place(5.4, 52.1)];
    const box = around(points);
    expect(box.width).toBeLessThan(whole.width / 2);
    for (const { x, y } of points)
      expect(x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height).toBe(true);
    expect(around([])).toEqual(whole);
  });

  it('puts schools on one spot beside each other', () => {
    const placed = spread(
      Array.from({ length: 7 }, () => ({ x: 10, y: 10 })),
      4,
    );
    const far = placed.flatMap((one, index) =>
      placed.slice(index + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
    );
    expect(Math.min(...far)).toBeGreaterThan(3.9);
  });

  it('gives a school the mark of its leerlab, and in one leerlab one of its own', () => {
    expect(rowsOf(labs, schools, '').map((row) => row.mark)).toEqual([1, 2, 2]);
    expect(rowsOf(labs, schools, 'leerlab/b').map((row) => row.mark)).toEqual([1, 2]);
  });

  it('leaves out of the map, not of the table, what has no place', () => {
    const rows = rowsOf(labs, schools, '');
    expect(rows).toHaveLength(3);
    expect(standing(rows).map((point) => point.name)).toEqual(['Kwelderland']);
  });
});

describe('The names on the map', () => {
  const crowd = Array.from({ length: 60 }, (_, index) => ({
    x: (index * 37) % 90,
    y: (index * 53) % 110,
    name: `School ${index}`,
  }));
  const placed = labels(crowd, 7, 3, { x: -20, y: -20, width: 160, height: 160 });

  it('cover neither each other nor a point', () => {
    const boxes = placed.flatMap((label, index) =>
      label ? [{ index, box: boxOf(label, crowd[index]?.name ?? '', 7) }] : [],
    );
    for (const { index, box } of boxes) {
      for (const other of boxes) if (other.index > index) expect(overlap(box, other.box)).toBe(false);
      for (const [at, { x, y }] of crowd.entries())
        if (at !== index) expect(overlap(box, { x: x - 3, y: y - 3, width: 6, height: 6 })).toBe(false);
    }
  });

  it('turn inward at the edge', () => {
    const [label] = labels([{ x: whole.x + whole.width - 4, y: 50, name: 'Kwelderland' }], 7, 3, whole);
    expect(label?.anchor).toBe('end');
  });

  it('stand there where there is room', () => {
    expect(placed.filter(Boolean).length).toBeGreaterThan(0);
    expect(labels([{ x: 50, y: 50, name: 'Alleen' }], 7, 3, whole)[0]?.anchor).toBe('start');
  });
});
