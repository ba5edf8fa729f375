import { Refusal } from '$lib/live/refusal';
import { mostBytes } from './wire';

const longestEdge = 2560;
const quality = 0.85;

const refused = (key: string, args: Record<string, unknown> = {}): Refusal =>
  new Refusal({ code: 'invalid', key, message: key, args });

/** What is clearly not for here, said before it is sent. The server looks for itself. */
export function check(file: File): void {
  const end = file.name.toLowerCase().split('.').at(-1) ?? '';
  if (file.type === 'image/svg+xml' || end === 'svg') throw refused('file-svg');
  if (['html', 'htm', 'xhtml'].includes(end)) throw refused('file-page');
  if (['exe', 'msi', 'bat', 'cmd', 'ps1', 'sh', 'js', 'vbs', 'scr', 'jar', 'app'].includes(end))
    throw refused('file-program');
  if (['docm', 'xlsm', 'pptm', 'dotm', 'xltm'].includes(end)) throw refused('file-macros');
  if (file.size === 0) throw refused('file-empty');
  if (file.size > mostBytes && !file.type.startsWith('image/')) throw refused('file-too-large', { most: 20 });
}

/** A file fit to send: a picture drawn anew, upright and not larger than needed, so that nothing but the picture is in it. */
export async function prepare(file: File): Promise<{ name: string; blob: Blob }> {
  check(file);
  const image = file.type.startsWith('image/') || /\.hei[cf]$/i.test(file.name);
  return image ? drawn(file) : { name: file.name, blob: file };
}

async function drawn(file: File): Promise<{ name: string; blob: Blob }> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    throw refused(/hei[cf]/i.test(file.type + file.name) ? 'file-heic' : 'file-damaged');
  });
  const scale = Math.min(1, longestEdge / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  // A browser that can't write WebP writes something else instead.
  const webp = await encoded(canvas, 'image/webp');
  const blob = webp?.type === 'image/webp' ? webp : await encoded(canvas, 'image/jpeg');
  if (!blob) throw refused('file-damaged');
  if (blob.size > mostBytes) throw refused('file-too-large', { most: 20 });
  return { name: renamed(file.name, blob.type), blob };
}

const encoded = (canvas: HTMLCanvasElement, type: string): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, type, quality));

/** The name with the extension that it has now. */
export const renamed = (name: string, type: string): string =>
  `${name.replace(/\.[^.]{1,5}$/, '') || 'foto'}.${type === 'image/webp' ? 'webp' : 'jpg'}`;
