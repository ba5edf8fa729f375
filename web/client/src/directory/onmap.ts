import { place, type Point } from '../map/projection';
import type { ListedLeerlab, ListedSchool } from './listing.svelte';

/** A school in a leerlab. In the whole programme its mark is the leerlab's; in one leerlab each school has its own. */
export interface Row {
  key: string;
  leerlab: string;
  school: ListedSchool;
  mark: number;
}

export interface OnMap extends Point {
  key: string;
  id: string;
  name: string;
  about: string;
  mark: number;
}

export function rowsOf(
  leerlabs: readonly ListedLeerlab[],
  schools: ReadonlyMap<string, ListedSchool>,
  chosen: string,
): Row[] {
  return leerlabs.flatMap((leerlab, index) =>
    chosen && leerlab.id !== chosen
      ? []
      : leerlab.schools.flatMap((id, number) => {
          const school = schools.get(id);
          const mark = chosen ? number + 1 : index + 1;
          return school ? [{ key: `${leerlab.id} ${id}`, leerlab: leerlab.name, school, mark }] : [];
        }),
  );
}

/** Those of which it is known where they stand: not every register tells. */
export const standing = (rows: readonly Row[]): OnMap[] =>
  rows.flatMap(({ key, leerlab, school, mark }) => {
    const { latitude, longitude } = school;
    if (latitude === undefined || longitude === undefined) return [];
    const about = `${school.name}, ${school.place}: ${leerlab}`;
    return [{ key, id: school.id, name: school.shortName, about, mark, ...place(longitude, latitude) }];
  });
