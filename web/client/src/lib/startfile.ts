import { ask, lines } from './live/http';
import { Refusal, type RefusalDetails } from './live/refusal';

/** What a programme file will do, or did. */
export interface StartReport {
  lines: number;
  leerlabs: string[];
  /** Schools that join a leerlab; `byHand` names those that no register brought. */
  schools: number;
  byHand: string[];
  people: number;
  roles: number;
  unchanged: number;
  problems: { line: number; message: string }[];
  links?: StartLink[];
}

export interface StartLink {
  leerlab: string;
  school?: string;
  role: string;
  name: string;
  path: string;
}

interface Told {
  done?: number;
  of?: number;
  report?: StartReport;
  refusal?: RefusalDetails;
}

/** The bytes as JSON carries them. */
export async function base64(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

export const lookAt = (file: string): Promise<StartReport> => ask('/api/programme/file/look', { file });

/** Does what the file asks; `progress` hears how far it is, from 0 to 1. */
export async function start(
  file: string,
  renewLinks: boolean,
  progress: (part: number) => void,
): Promise<StartReport> {
  for await (const told of lines<Told>('/api/programme/file/start', { file, renewLinks })) {
    if (told.of) progress((told.done ?? 0) / told.of);
    if (told.refusal) throw new Refusal(told.refusal);
    if (told.report) return told.report;
  }
  throw new TypeError('The answer ended too early');
}

/** A cell that begins like a formula would be one in a spreadsheet. */
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /["; \r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** The links as a file to hand out: UTF-8 with its mark, so that a spreadsheet reads it right. */
export const linkFile = (links: readonly StartLink[], origin: string): string =>
  '\uFEFF' +
  [
    ['leerlab', 'school', 'rol', 'naam', 'link'],
    ...links.map((link) => [link.leerlab, link.school ?? '', link.role, link.name, origin + link.path]),
  ]
    .map((cells) => `${cells.map(cell).join(';')}\r\n`)
    .join('');
