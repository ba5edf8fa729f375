import { live } from '$lib/live';
import type { Grain } from '$lib/live/grain.svelte';
import { me } from '$lib/me.svelte';
import { nameOf } from '$lib/names.svelte';
import type { Caret } from './carets';
import { placeOf, spotIn } from './places';
import type { Session } from './session';

/** Someone else at this text. */
export interface Other {
  person: string;
  name: string;
  colour: string;
}

const colours = 6;
const repeat = 20_000;
const apart = 1_000;
const stillTyping = 5_000;

/** Tells others where we are in a text, at most once a second, and knows where they are. */
export class Attending {
  readonly others = $derived.by(() => this.#others());
  #place: string | null = null;
  #typing = false;
  #said = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  readonly #repeat: ReturnType<typeof setInterval>;
  readonly #again = () => this.#say(true);

  constructor(private readonly grain: Grain) {
    this.#repeat = setInterval(this.#again, repeat);
    document.addEventListener('visibilitychange', this.#again);
    this.#again();
  }

  typing(): void {
    this.#typing = true;
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => {
      this.#typing = false;
      this.#say();
    }, stillTyping);
  }

  move(session: Session, anchor: number, head: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#say();
    }, apart);
    this.#place = placeOf(session.tell(anchor, head));
  }

  /** Where the others are in what is shown. */
  carets(session: Session): Caret[] {
    return this.others.flatMap((other) => {
      const spot = spotIn(this.grain.presence.people.get(other.person)?.place);
      const place = spot && session.place(spot);
      return place ? [{ ...other, anchor: place.anchor, head: place.head }] : [];
    });
  }

  close(): void {
    clearInterval(this.#repeat);
    clearTimeout(this.#timer);
    clearTimeout(this.#quiet);
    document.removeEventListener('visibilitychange', this.#again);
  }

  #others(): Other[] {
    const people = [...this.grain.presence.people.keys()].filter((person) => person !== me().id);
    return people.map((person) => ({
      person,
      name: nameOf(person),
      colour: `var(--school-${colourOf(person)})`,
    }));
  }

  #say(always = false): void {
    const said = `${this.#place} ${this.#typing}`;
    if (document.visibilityState !== 'visible' || (!always && said === this.#said)) return;
    this.#said = said;
    void live().here(this.grain.id, this.#place, this.#typing);
  }
}

/** The same person the same colour, for everyone who looks. */
function colourOf(person: string): number {
  let sum = 0;
  for (const letter of person) sum = (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0;
  return (sum % colours) + 1;
}
