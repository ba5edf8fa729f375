import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { speak } from '$lib/i18n/text.svelte';
import { setLive } from '$lib/live';
import type { When } from '$lib/when';
import AnswerChoice from '../../src/poll/AnswerChoice.svelte';
import Assistant from '../../src/poll/Assistant.svelte';
import PatternForm from '../../src/poll/PatternForm.svelte';
import { Browser, settled } from '../fake/browser';
import { FakeServer } from '../fake/hub';
import { mounted, said } from '../kit/mounted';

const asked: URL[] = [];

/** What the server says to each address that begins so. */
function answering(answers: Record<string, unknown>): void {
  vi.stubGlobal('fetch', (path: string) => {
    const url = new URL(path, 'https://leerlabs.example');
    asked.push(url);
    const known = Object.keys(answers).find((begin) => url.pathname.startsWith(begin));
    return Promise.resolve(
      new Response(JSON.stringify(known && answers[known]), { status: known ? 200 : 404 }),
    );
  });
}

const field = (part: Element, label: string): HTMLInputElement | HTMLSelectElement =>
  [...part.querySelectorAll('label')]
    .find((one) => said(one).startsWith(label))!
    .querySelector('input, select')!;

function fill(part: Element, label: string, value: string): void {
  const input = field(part, label);
  input.value = value;
  input.dispatchEvent(new Event(input instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
  flushSync();
}

const press = (part: Element, name: RegExp): void =>
  [...part.querySelectorAll('button')].find((one) => name.test(said(one)))!.click();

beforeEach(() => speak('nl'));
afterEach(() => (vi.unstubAllGlobals(), void asked.splice(0)));

describe('A series of dates', () => {
  const all = ['school/a', 'school/b'];
  const closed = (day: string, schools: string[]) => ({
    day,
    open: all.length - schools.length,
    of: all.length,
    but: schools.map((school) => ({ school, state: 'closed' })),
  });

  async function series(): Promise<{ form: HTMLElement; added: When[] }> {
    answering({
      '/api/school-days': { days: [closed('2027-04-15', all), closed('2027-04-29', ['school/a'])] },
    });
    const added: When[] = [];
    const form = mounted(PatternForm, {
      leerlab: 'leerlab/x',
      onadd: (dates: readonly When[]) => added.push(...dates),
    });
    fill(form, 'Vanaf', '2027-04-01');
    fill(form, 'Tot en met', '2027-04-30');
    await settled();
    return { form, added };
  }

  const dates = (form: Element) => [...form.querySelectorAll('ol li')].map((one) => said(one));

  it('leaves out the days on which no school is open, and says which are left', async () => {
    const { form, added } = await series();
    expect(dates(form)).toHaveLength(2);
    expect(said(form)).toContain('Dat zijn 2 datums');
    press(form, /2 datums toevoegen/);
    expect(added).toEqual([
      { start: '2027-04-01T15:30', end: '2027-04-01T17:00' },
      { start: '2027-04-29T15:30', end: '2027-04-29T17:00' },
    ]);
  });

  it('takes those days along when one wants them', async () => {
    const { form } = await series();
    field(form, 'Sla dagen over').click();
    flushSync();
    expect(dates(form)).toHaveLength(3);
  });

  it('is of whole days without times', async () => {
    const { form, added } = await series();
    field(form, 'Hele dagen').click();
    flushSync();
    press(form, /toevoegen/);
    expect(added[0]).toEqual({ from: '2027-04-01', to: '2027-04-01' });
  });

  it('says so when no date comes of it', async () => {
    const { form } = await series();
    fill(form, 'Tot en met', '2027-03-01');
    expect(said(form)).toContain('Zo komt er geen datum uit');
    expect(form.querySelector<HTMLButtonElement>('button')?.disabled).toBe(true);
  });
});

describe('The assistant', () => {
  const slot = {
    when: { start: '2027-04-01T15:30', end: '2027-04-01T17:00' },
    open: 1,
    of: 2,
    but: [{ school: 'school/b', state: 'closed', why: { what: 'study-day' } }],
    coach: 'there',
    host: 'school/a',
  };

  async function assistant(answers: object): Promise<{ page: HTMLElement; added: When[] }> {
    answering({ '/api/leerlabs/x/slots': answers });
    const server = new FakeServer();
    for (const [key, name] of [
      ['a', 'Waterlinde'],
      ['b', 'Kwelder'],
    ] as const) {
      const school = { id: `school/${key}`, name, mark: 1, created: 1, rev: 1 };
      server.grain('leerlab/x').docs.set(school.id, school);
    }
    server.grain('leerlab/x').seq = 1;
    const browser = await new Browser(server).open();
    setLive(browser.live);
    const added: When[] = [];
    const page = mounted(Assistant, {
      leerlab: 'leerlab/x',
      onadd: (dates: readonly When[]) => added.push(...dates),
    });
    await settled();
    press(page, /Zoek goede datums/);
    await settled();
    flushSync();
    return { page, added };
  }

  it('shows who is open, why another school is not, whether the coach can, and whose turn it is', async () => {
    const { page } = await assistant({ slots: [slot], unknown: [] });
    expect(said(page)).toContain('1 van 2 scholen hebben school');
    expect(said(page)).toContain('Kwelder: studiedag');
    expect(said(page)).toContain('De coach kan.');
    expect(said(page)).toContain('Aan de beurt om te ontvangen: Waterlinde.');
    expect(asked[0]?.searchParams.get('weekdays')).toBe('1,2,3,4,5');
  });

  it('adds the dates that one chooses, and only those', async () => {
    const other = { ...slot, when: { from: '2027-04-08', to: '2027-04-08' } };
    const { page, added } = await assistant({ slots: [slot, other], unknown: [] });
    page.querySelectorAll<HTMLInputElement>('ul input')[1]!.click();
    flushSync();
    press(page, /1 datum toevoegen/);
    expect(added).toEqual([other.when]);
  });

  it('proposes nothing in a year of which the holidays are not known, and says so', async () => {
    const { page } = await assistant({ slots: [], unknown: [{ schoolYear: '2030-2031' }] });
    expect(said(page)).toContain('Van schooljaar 2030-2031 zijn de vakanties nog niet bekend');
    expect(page.querySelector('ul[aria-label]')).toBeNull();
  });

  it('says so when no day will do', async () => {
    const { page } = await assistant({ slots: [], unknown: [] });
    expect(said(page)).toContain('In deze periode is er geen dag waarop de scholen open zijn');
  });
});

describe('A cell of the table', () => {
  const cell = (props: object) =>
    mounted(AnswerChoice, { label: 'Jij, donderdag', value: undefined, onchoose: () => undefined, ...props });
  const checked = (part: Element) => part.querySelector<HTMLInputElement>('input:checked')?.value;

  it('is a group with a name, in words', () => {
    const group = cell({ value: 'no' }).querySelector('[role=radiogroup]');
    expect(said(document.getElementById(group?.getAttribute('aria-labelledby') ?? ''))).toBe(
      'Jij, donderdag',
    );
    expect([...(group?.querySelectorAll('label') ?? [])].map((one) => said(one))).toEqual([
      'Ja',
      'Als het moet',
      'Nee',
    ]);
    expect(checked(group!)).toBe('no');
  });

  it('shows what is proposed without answering it', () => {
    const part = cell({ proposed: 'yes' });
    expect(said(part.querySelector('.proposed'))).toBe('Ja (voorstel)');
    expect(checked(part)).toBeUndefined();
    expect(cell({ proposed: 'yes', value: 'no' }).querySelector('.proposed')).toBeNull();
  });
});
