import type { DemoPerson } from './session.svelte';

export interface Group {
  /** The name of the leerlab, or nothing for those who belong to more than one. */
  leerlab: string;
  schools: { name: string; people: DemoPerson[] }[];
}

/** The example people as a group picture: per leerlab, and there with their school; the others beside them. */
export function picture(people: readonly DemoPerson[]): Group[] {
  const groups = new Map<string, Map<string, DemoPerson[]>>();
  for (const person of people) {
    const leerlab = person.leerlabNames.length === 1 ? (person.leerlabNames[0] ?? '') : '';
    const schools = groups.get(leerlab) ?? new Map<string, DemoPerson[]>();
    const school = person.school ?? '';
    groups.set(leerlab, schools.set(school, [...(schools.get(school) ?? []), person]));
  }
  return [...groups]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || a.localeCompare(b))
    .map(([leerlab, schools]) => ({
      leerlab,
      schools: [...schools].map(([name, members]) => ({ name, people: members })),
    }));
}
