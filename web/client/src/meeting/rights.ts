import { me, memberships } from '$lib/me.svelte';
import { isParticipant, isPlanner } from './model';

const rolesIn = (leerlab: string) => memberships().find((one) => one.leerlab === leerlab)?.roles ?? [];

/** Whether we are of a school ourselves: its own meetings and lists are for its own people, who all plan them. */
const isOwn = (school: string): boolean =>
  memberships().some(({ roles }) => isParticipant(roles.filter((held) => held.school === school)));

const isSchool = (origin: string): boolean => origin.startsWith('school/');

/** Whether we plan meetings of a leerlab or a school, and look again at what was decided. */
export const plansIn = (origin: string): boolean =>
  isSchool(origin) ? isOwn(origin) : me().manager || isPlanner(rolesIn(origin));

/** Whether we take part in them, and keep the list of actions. */
export const takesPartIn = (origin: string): boolean =>
  plansIn(origin) || (!isSchool(origin) && isParticipant(rolesIn(origin)));
