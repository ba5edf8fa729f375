import { attachingTo } from '$lib/files/attaching.svelte';
import { peopleOf } from '$lib/names.svelte';
import type { PupilCheck, PupilFind } from './find';

type Rule = typeof import('./rule');
let rule = $state.raw<Rule>();

/** The rule comes with its lists when somebody begins to write; without a line it comes from what the browser keeps. */
export async function loadRule(): Promise<void> {
  rule ??= await import('./rule').catch(() => undefined);
}

/** Looks through what someone writes, for what may tell which pupil it is about, and asks why it stays. */
export class Checking {
  kept = $state('');
  readonly finds = $derived.by(() => this.#look());

  constructor(
    private readonly texts: () => readonly string[],
    private readonly known: () => Iterable<string>,
  ) {
    void loadRule();
  }

  /** Nothing was found, or it is said why it stays. */
  get ready(): boolean {
    return this.finds.length === 0 || this.kept.trim() !== '';
  }

  /** What goes along with it; nothing when this browser could not look. */
  get check(): PupilCheck | undefined {
    if (!rule) return undefined;
    return this.finds.length > 0 ? { kept: this.kept.trim() } : {};
  }

  #look(): readonly PupilFind[] {
    if (!rule) return [];
    const [look, known] = [rule.pupilDataIn, [...this.known()]];
    const finds = this.texts().flatMap((text) => look(text, known));
    return finds.filter(
      ({ kind, text }, at) => finds.findIndex((one) => one.kind === kind && one.text === text) === at,
    );
  }
}

/** The given names of those who are in a leerlab (or its log): they are no pupils. */
export const givenNamesOf = (leerlabOrLog: string): string[] =>
  peopleOf(leerlabOrLog).map(({ givenName }) => givenName);

/** What the files are called that are being chosen for something. */
export const fileWords = (log: string, owner: string): string[] =>
  attachingTo(log, owner).items.flatMap(({ name, alt }) => [name, alt]);
