import { t } from '$lib/i18n/text.svelte';
import { ask } from '$lib/live/http';
import { replaced, type FindKind, type ShareChoice } from './model';

/** What was found, with what is to become of it: undecided until a person says so. */
export interface Undecided {
  text: string;
  find: FindKind;
  put: string;
  decided: '' | 'replace' | 'keep';
}

/** An answer that is being made ready for the library. */
export class Preparing {
  title = $state('');
  question = $state('');
  answer = $state('');
  finds = $state<Undecided[]>([]);
  looked = $state(false);
  readonly ready = $derived.by(
    () => this.looked && this.title.trim() !== '' && this.finds.every(({ decided }) => decided !== ''),
  );

  constructor(
    private readonly request: string,
    title: string,
    question: string,
    answer: string,
  ) {
    this.title = title;
    this.question = question;
    this.answer = answer;
  }

  /** Asks anew which names stand in it. What was decided before stays decided. */
  async look(): Promise<void> {
    const texts = [this.title, this.question, this.answer];
    const { finds } = await ask<{ finds: { text: string; find: FindKind }[] }>(
      `/api/expert-requests/${this.request}/names`,
      { texts },
    );
    const before = new Map(this.finds.map((one) => [one.text, one]));
    const found = finds.map(
      ({ text, find }) =>
        before.get(text) ?? { text, find, put: t(`expert.share.put.${find}`), decided: '' as const },
    );
    const gone = this.finds.filter(
      (one) => one.decided === 'replace' && !found.some(({ text }) => text === one.text),
    );
    this.finds = [...found, ...gone];
    this.looked = true;
  }

  get choices(): ShareChoice[] {
    return this.finds.map(({ text, find, put, decided }) =>
      decided === 'replace' ? { text, find, put: put.trim() } : { text, find },
    );
  }

  /** As it will be read: with the replacements. */
  get fields(): Record<string, unknown> {
    const so = (text: string) => replaced(text, this.choices).trim();
    return {
      title: so(this.title),
      question: so(this.question),
      answer: so(this.answer),
      choices: this.choices,
    };
  }
}
