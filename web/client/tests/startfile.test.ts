import { afterEach, describe, expect, it, vi } from 'vitest';
import { base64, linkFile, start } from '$lib/startfile';

const answer = (...lines: string[]) =>
  vi.stubGlobal('fetch', () =>
    Promise.resolve(
      new Response(
        new ReadableStream<Uint8Array>({
          start(stream) {
            // In pieces that do not end where lines end.
            const bytes = new TextEncoder().encode(lines.join('\n') + '\n');
            for (let at = 0; at < bytes.length; at += 7) stream.enqueue(bytes.slice(at, at + 7));
            stream.close();
          },
        }),
      ),
    ),
  );

afterEach(() => vi.unstubAllGlobals());

describe('A programme file', () => {
  it('goes to the server byte for byte', async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
    const back = Uint8Array.from(atob(await base64(new Blob([bytes]))), (one) => one.charCodeAt(0));
    expect(back.every((byte, index) => byte === bytes[index]) && back.length).toBe(bytes.length);
  });

  it('tells how far it is and at last what was done', async () => {
    answer('{"done":1,"of":4}', '{"done":4,"of":4}', '{"report":{"lines":2,"people":1}}');
    const heard: number[] = [];
    expect(await start('', false, (part) => heard.push(part))).toEqual({ lines: 2, people: 1 });
    expect(heard).toEqual([0.25, 1]);
  });

  it('says why it was refused on the way', async () => {
    answer('{"refusal":{"code":"conflict","message":"Bezet","key":"role-held"}}');
    await expect(start('', false, () => {})).rejects.toMatchObject({ details: { key: 'role-held' } });
  });

  it('does not take a broken line for an end', async () => {
    answer('{"done":1,"of":4}');
    await expect(start('', false, () => {})).rejects.toThrow();
  });
});

describe('The file of links', () => {
  it('is read by a spreadsheet, and holds no formula', () => {
    const link = { leerlab: '=1+1', school: 'De "Brug"; Goes', role: 'coach', name: 'Sanne', path: '/x' };
    expect(linkFile([link], 'https://a.example')).toBe(
      '\uFEFFleerlab;school;rol;naam;link\r\n\'=1+1;"De ""Brug""; Goes";coach;Sanne;https://a.example/x\r\n',
    );
  });
});
