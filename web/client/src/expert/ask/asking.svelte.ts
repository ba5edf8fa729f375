import { present, text } from '$lib/fields';
import { live } from '$lib/live';
import { newId } from '$lib/live/ids';
import { keyOf } from '$lib/live/wire';
import { me, myself } from '$lib/me.svelte';
import { pupilDataIn } from '$lib/pupildata';
import type { Question, Readers } from '../model';

const pause = 1_500;

/** A question that is being written: kept among our own things as we type, until it is asked. */
export class AskingExpert {
  readonly key: string;
  theme = $state('');
  text = $state('');
  readers = $state<Readers>('lab');
  school = $state('');
  context = $state('');
  tried = $state('');
  by = $state('');
  how = $state('');
  entries = $state.raw<readonly string[]>([]);
  /** Why what looks like pupil data stays. */
  kept = $state('');
  readonly finds = $derived(pupilDataIn([this.text, this.context, this.tried].join('\n')));
  readonly unfolded: boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = false;

  constructor(private readonly leerlab: string) {
    const concept = myself()
      .all('request-concept')
      .find((one) => one.leerlab === leerlab);
    const question = concept?.question as Question | undefined;
    this.key = concept ? keyOf(concept.id) : newId();
    this.theme = text(concept?.theme);
    this.school = text(concept?.school);
    this.readers = (concept?.readers as Readers | undefined) ?? 'lab';
    this.text = question?.text ?? '';
    this.context = question?.context ?? '';
    this.tried = question?.tried ?? '';
    this.by = question?.by ?? '';
    this.how = question?.how ?? '';
    this.entries = question?.entries ?? [];
    this.unfolded = Boolean(this.context || this.tried || this.by || this.how || this.entries.length > 0);
  }

  /** What is asked, as it goes over the line. */
  get question(): Record<string, unknown> {
    return present({
      text: this.text.trim(),
      context: this.context.trim() || undefined,
      tried: this.tried.trim() || undefined,
      by: this.by || undefined,
      how: this.how || undefined,
      entries: this.entries.length > 0 ? this.entries : undefined,
    });
  }

  get fields(): Record<string, unknown> {
    return present({
      request: this.key,
      theme: this.theme,
      question: this.question,
      readers: this.readers,
      school: this.school || undefined,
      kept: this.finds.length > 0 ? this.kept.trim() : undefined,
    });
  }

  /** Something was typed or chosen: kept in a moment. */
  touched(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.keep(), pause);
  }

  keep(): void {
    clearTimeout(this.#timer);
    if (this.#asked || !this.text.trim()) return;
    const { request, question, readers, theme, school } = this.fields;
    const fields = { request, leerlab: this.leerlab, question, readers, theme: theme || undefined, school };
    void live().send(me().id, 'save-request', present(fields));
  }

  /** It was asked, or is not wanted any more. */
  discard(): void {
    clearTimeout(this.#timer);
    this.#asked = true;
    void live().send(me().id, 'discard-request', { request: this.key });
  }
}
