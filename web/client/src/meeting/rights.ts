import { me, memberships } from '$lib/me.svelte';
import { isParticipant, isPlanner } from './model';

const rolesIn = (leerlab: string) => memberships().find((one) => one.leerlab === leerlab)?.roles ?? [];

/** Whether we plan meetings of a leerlab, and look again at what was decided. */
export const plansIn = (leerlab: string): boolean => me().manager || isPlanner(rolesIn(leerlab));

/** Whether we take part in them, and keep the list of actions. */
export const takesPartIn = (leerlab: string): boolean => plansIn(leerlab) || isParticipant(rolesIn(leerlab));
