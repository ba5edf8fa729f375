import { t } from '$lib/i18n/text.svelte';
import { schoolsOf } from '$lib/leerlab';
import type { Grain } from '$lib/live/grain.svelte';
import type { Rights } from '$lib/roles';
import type { Appointment } from './model';

/** In whose name we may propose; the value is the school, empty for the leerlab team. */
export function proposersOf(leerlab: Grain, rights: Rights): { value: string; text: string }[] {
  const schools = schoolsOf(leerlab).filter((school) => !school.left && rights.goals.includes(school.id));
  return [
    ...schools.map((school) => ({ value: school.id, text: school.name })),
    ...(rights.organise ? [{ value: '', text: t('coach.team') }] : []),
  ];
}

/** Those who proposed take it back; for a school that left, the leerlab team does. */
export function mayWithdraw(leerlab: Grain, rights: Rights, { school }: Appointment): boolean {
  const there = schoolsOf(leerlab).some((one) => one.id === school && !one.left);
  return school && there ? rights.goals.includes(school) : rights.organise;
}

/** Who proposed, in words. */
export const proposerOf = (leerlab: Grain, { school }: Appointment): string =>
  school ? (schoolsOf(leerlab).find((one) => one.id === school)?.name ?? '') : t('coach.team');
