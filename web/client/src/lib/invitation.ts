import { newId } from './live/ids';
import { ask } from './live/http';
import { present } from './fields';
import type { Role } from './roles';

export interface InvitationLink {
  grain: string;
  invitation: string;
  token: string;
}

export interface Invited {
  name: string;
  role: Role | 'person';
  school?: string;
  schoolName?: string;
  expires: string;
  state: 'open' | 'used' | 'expired' | 'withdrawn';
}

export interface Newcomer {
  givenName?: string;
  prefix?: string;
  surname?: string;
  language?: string;
}

/** `#{kind}/{key}/{invitation}/{token}`: behind the hash, so that no server log ever holds it. */
export function parts(hash: string): InvitationLink | undefined {
  const [kind, key, invitation, token, ...rest] = hash.replace(/^#/, '').split('/');
  if (!kind || !key || !invitation || !token || rest.length > 0) return undefined;
  return { grain: `${kind}/${key}`, invitation, token };
}

export const look = (link: InvitationLink): Promise<Invited> => ask('/api/invitations/look', link);

export const accept = (link: InvitationLink, person: Newcomer): Promise<unknown> =>
  ask('/api/invitations/accept', { ...link, ...present({ ...person, prefix: person.prefix || undefined }) });

/** A fresh token for a link, and its hash for the server: whoever sees the server's data cannot use the link. */
export async function mintToken(): Promise<{ token: string; tokenHash: string }> {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const token = btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  const tokenHash = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { token, tokenHash };
}

/** A fresh invitation: the token goes in the link, only its hash to the server. */
export async function mint(grain: string): Promise<{ invitation: string; tokenHash: string; link: string }> {
  const { token, tokenHash } = await mintToken();
  const invitation = newId();
  return { invitation, tokenHash, link: `${location.origin}/uitnodiging#${grain}/${invitation}/${token}` };
}
