import { refusalIn, SignedOut, Refusal } from '$lib/live/refusal';
import { ask, refusalOf } from '$lib/live/http';
import { homeOf } from './wire';

/** How far an upload is; `whole` once the server keeps it. */
export interface UploadState {
  offset: number;
  size: number;
  whole?: { mediaType: string; size: number; width?: number; height?: number };
}

export interface UploadPort {
  /** Announces it, or asks how far it is. */
  begin(log: string, upload: string, size: number): Promise<UploadState>;
  add(log: string, upload: string, offset: number, piece: Blob): Promise<UploadState>;
}

const pieceBytes = 1024 * 1024;
const mostTurns = 5;

/** Brings a file to the server from wherever it was; done again it goes on. A refusal or a broken line is thrown. */
export async function bring(
  port: UploadPort,
  log: string,
  upload: string,
  file: Blob,
  progress: (sent: number) => void,
): Promise<UploadState> {
  let state = await port.begin(log, upload, file.size);
  for (let turns = 0; !state.whole;) {
    progress(state.offset);
    try {
      state = await port.add(log, upload, state.offset, file.slice(state.offset, state.offset + pieceBytes));
    } catch (error) {
      // Someone else, or a request that we gave up on, was further.
      if (refusalIn(error)?.details.key !== 'upload-offset' || ++turns > mostTurns) throw error;
      state = await port.begin(log, upload, file.size);
    }
  }
  progress(file.size);
  return state;
}

const address = (log: string, upload: string): string => `/api/uploads/${homeOf(log)}/${upload}`;

export const httpUploads: UploadPort = {
  begin: (log, upload, size) => ask<UploadState>(address(log, upload), { size }),
  async add(log, upload, offset, piece) {
    const response = await fetch(address(log, upload), {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(offset) },
      body: piece,
    });
    if (response.status === 401) throw new SignedOut();
    if (!response.ok) throw await refusalOf(response);
    return (await response.json()) as UploadState;
  },
};

/** What was chosen is neither here nor there any more. */
export const lost = (): Refusal =>
  new Refusal({ code: 'conflict', key: 'upload-not-there', message: 'The file is gone' });
