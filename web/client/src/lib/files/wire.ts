/** A file of an entry, a comment, a question or a message, as the server says it; of our own that is still under way only what we said. */
export interface AttachedFile {
  id: string;
  name: string;
  mediaType?: string;
  size?: number;
  width?: number;
  height?: number;
  alt?: string;
  pupils?: Pupils;
  consent?: { by: string; at: string };
  pending?: true;
}

export type Pupils = 'no' | 'yes';

/** What a command says of a file that is to come along. */
export interface FileWish {
  upload: string;
  name: string;
  alt?: string;
  pupils?: Pupils;
  consent?: boolean;
}

export const mostBytes = 20 * 1024 * 1024;
export const mostFiles = 12;

const pictures = ['image/jpeg', 'image/png', 'image/webp'];
export const isPicture = (mediaType: string | undefined): boolean => pictures.includes(mediaType ?? '');

/** The files that a command brings along. */
export function wishesIn(command: Record<string, unknown>): readonly FileWish[] {
  const many = Array.isArray(command.files) ? (command.files as FileWish[]) : [];
  return command.file && typeof command.file === 'object' ? [...many, command.file as FileWish] : many;
}

/** What to show of them before the server has made them files. */
export const shownFiles = (command: Record<string, unknown>): AttachedFile[] | undefined => {
  const wishes = wishesIn(command);
  return wishes.length > 0
    ? wishes.map(({ upload, name, alt, pupils }) => ({ id: upload, name, alt, pupils, pending: true }))
    : undefined;
};

/** How addresses of files name what they belong to: a log by its key, a request as a whole. */
export const homeOf = (grain: string): string => (grain.startsWith('log/') ? grain.slice(4) : grain);

/** Where a file is. */
export const addressOf = (grain: string, owner: string, file: string): string =>
  `/api/files/${homeOf(grain)}/${owner.replace(/^message\//, '')}/${file}`;
