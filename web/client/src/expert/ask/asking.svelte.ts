import { present, text } from '$lib/fields';
import { attachingTo, type Attaching } from '$lib/files/attaching.svelte';
import { saveDraft } from '$lib/drafts';
import { live } from '$lib/live';
import { newId } from '$lib/live/ids';
import { keyOf } from '$lib/live/wire';
import { me, myself } from '$lib/me.svelte';
import { Checking, fileWords, givenNamesOf } from '$lib/pupils/checking.svelte';
import { questionFiles, type Question, type Readers } from '../model';

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
  readonly checking: Checking;
  readonly files: Attaching;
  readonly unfolded: boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = false;

  constructor(private readonly leerlab: string) {
    this.checking = new Checking(
      () => [this.text, this.context, this.tried, ...fileWords(this.request, questionFiles(this.request))],
      () => givenNamesOf(leerlab),
    );
    const concept = myself()
      .all('request-concept')
      .find((one) => one.leerlab === leerlab);
    const question = concept?.question as Question | undefined;
    this.key = concept ? keyOf(concept.id) : newId();
    this.files = attachingTo(this.request, questionFiles(this.request), true);
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

  get request(): string {
    return `expert-request/${this.key}`;
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
      kept: this.checking.check?.kept,
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

  /** It was asked: its files follow as soon as the request is there (QuestionFiles). */
  done(): void {
    if (this.files.items.length > 0)
      saveDraft(me().id, questionFiles(this.request), this.checking.check ?? {});
    this.#forget();
  }

  /** It is not wanted any more. */
  discard(): void {
    for (const { id } of this.files.items) void this.files.remove(id);
    this.#forget();
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#asked = true;
    void live().send(me().id, 'discard-request', { request: this.key });
  }
}
