import { ask } from './live/http';
import { eraseKept } from './live/kept';
import { SignedOut } from './live/refusal';
import type { Role } from './roles';

export interface Me {
  /** `person/...` */
  id: string;
  name: string;
  givenName: string;
  prefix?: string;
  surname: string;
  language: 'nl' | 'en';
  demo: boolean;
  manager: boolean;
  leerlabs: { id: string; name: string; log: string; roles: { role: Role; school?: string }[] }[];
  logs: string[];
}

const lastKnown = 'leerlabs me';

/**
 * Who is signed in; nobody when the server says so. Without a line we go on as who we were, so that what was
 * written offline is still there after a reload.
 */
export async function whoAmI(): Promise<Me | undefined> {
  try {
    const me = await ask<Me>('/api/me', undefined, AbortSignal.timeout(10_000));
    localStorage.setItem(lastKnown, JSON.stringify(me));
    return me;
  } catch (error) {
    if (error instanceof SignedOut) return void (await forget());
    const known = localStorage.getItem(lastKnown);
    return known ? (JSON.parse(known) as Me) : undefined;
  }
}

async function forget(): Promise<void> {
  localStorage.removeItem(lastKnown);
  await eraseKept();
}

export async function signOut(everywhere = false): Promise<void> {
  await ask(everywhere ? '/api/sign-out-everywhere' : '/api/sign-out', {}).catch((error: unknown) => {
    if (!(error instanceof SignedOut)) throw error;
  });
  await forget();
  location.assign('/');
}

/** The example people of a demo store; undefined when this is a real one. */
export interface DemoPerson {
  id: string;
  name: string;
  school?: string;
  roles: Role[];
  leerlabs: string[];
  /** What they are called, in their order. */
  leerlabNames: string[];
  logs: string[];
}

export const demoPeople = (): Promise<DemoPerson[] | undefined> =>
  ask<DemoPerson[]>('/demo/people').catch(() => undefined);

export async function enterAs(person: string): Promise<void> {
  await ask('/demo/sign-in', { person });
  location.assign('/');
}
