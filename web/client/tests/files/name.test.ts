import { flushSync } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { extensionOf, renamed, stemOf } from '$lib/files/name';
import { speak } from '$lib/i18n/text.svelte';
import { setLive } from '$lib/live';
import FileDescription from '../../src/files/FileDescription.svelte';
import { mounted, said } from '../kit/mounted';

describe('The name of a file', () => {
  it.each([
    ['Plan.van.aanpak.docx', 'Plan.van.aanpak', '.docx'],
    ['LEESMIJ', 'LEESMIJ', ''],
    ['.env', '.env', ''],
    ['Vraag 3. Wie eerst', 'Vraag 3. Wie eerst', ''],
  ])('%s is %s and %s', (name, stem, extension) => {
    expect([stemOf(name), extensionOf(name)]).toEqual([stem, extension]);
  });

  it('changes, and what programs go by stays', () => {
    expect(renamed('Tim Jansen.pdf', ' Doelkaart ')).toBe('Doelkaart.pdf');
    expect(renamed('Tim Jansen.pdf', '  ')).toBe('Tim Jansen.pdf');
  });
});

describe('What is said anew of a file', () => {
  const sent: unknown[][] = [];
  const file = { id: 'f', name: 'Verslag.pdf', mediaType: 'application/pdf', size: 8, bytes: 'b' };

  beforeEach(() => {
    speak('nl');
    sent.splice(0);
    setLive({
      watching: () => undefined,
      grain: () => undefined,
      send: (...command: unknown[]) => (sent.push(command), Promise.resolve()),
    } as never);
  });

  function form(): { page: HTMLElement; call: (name: string) => void; save: () => void } {
    const doc = { id: 'entry/e', by: 'person/me' };
    const page = mounted(FileDescription, { log: 'log/x', doc, file: file as never, onclose: () => {} });
    const input = page.querySelector('input')!;
    const call = (name: string) => {
      input.value = name;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      flushSync();
    };
    return { page, call, save: () => page.querySelector('form')!.requestSubmit() };
  }

  it('goes with what the check for pupil data came to', async () => {
    const { page, call, save } = form();
    call('Doelkaart');
    await vi.waitFor(() => {
      save();
      expect(sent.at(-1)?.[2]).toEqual({ entry: 'e', file: 'f', name: 'Doelkaart.pdf', check: {} });
    });
    expect(said(page)).not.toContain('leerling');
  });

  it('waits until it is said why a pupil stays in the name', async () => {
    const { page, call } = form();
    call('Gesprek met leerling Tim Jansen');
    await vi.waitFor(() => expect(said(page)).toContain('Tim (naam)'));
    expect(page.querySelector<HTMLButtonElement>('button[type=submit]')!.disabled).toBe(true);
  });
});
