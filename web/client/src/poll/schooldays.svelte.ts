import { ask } from '$lib/live/http';
import { keyOf } from '$lib/live/wire';
import { daysOf, firstDay, lastDay, type When } from '$lib/when';

export interface DayReason {
  what: string;
  name?: string;
  from: string;
  to: string;
}

export interface SchoolDay {
  school: string;
  state: 'open' | 'busy' | 'closed' | 'unknown';
  why?: DayReason;
}

export interface LabDay {
  day: string;
  open: number;
  of: number;
  but: SchoolDay[];
}

interface Reply {
  days: LabDay[];
}

const most = 300;
const states: readonly SchoolDay['state'][] = ['open', 'busy', 'closed', 'unknown'];
const worse = (a: SchoolDay, b: SchoolDay): SchoolDay =>
  states.indexOf(b.state) > states.indexOf(a.state) ? b : a;

/** Which schools of a leerlab have school on the days of some dates; nothing until the server has said so. */
export class SchoolDays {
  #days = $state.raw<ReadonlyMap<string, LabDay>>(new Map());
  #asked = '';

  constructor(private readonly leerlab: () => string) {}

  /** Asks for the days from the first to the last; once for the same. */
  async follow(dates: readonly When[]): Promise<void> {
    const days = dates.flatMap((when) => [firstDay(when), lastDay(when)]).sort();
    const [from, to] = [days[0], days.at(-1)];
    if (!from || !to || Date.parse(to) - Date.parse(from) > most * 86_400_000) return;
    const question = `leerlab=${keyOf(this.leerlab())}&from=${from}&to=${to}`;
    if (question === this.#asked) return;
    this.#asked = question;
    const reply = await ask<Reply>(`/api/school-days?${question}`).catch(() => undefined);
    if (reply && question === this.#asked) this.#days = new Map(reply.days.map((day) => [day.day, day]));
    else if (!reply) this.#asked = '';
  }

  /** How it is on the days of a date: for each school the worst of them. */
  on(when: When): LabDay | undefined {
    const found = daysOf(when).map((day) => this.#days.get(day));
    return found.every((day) => day !== undefined) && found.length > 0 ? together(found) : undefined;
  }
}

/** Several days as the worst of them is: what lasts two days needs both. */
export function together(days: readonly LabDay[]): LabDay {
  const but = new Map<string, SchoolDay>();
  for (const one of days.flatMap((day) => day.but)) {
    const known = but.get(one.school);
    but.set(one.school, known ? worse(known, one) : one);
  }
  const all = [...but.values()];
  const of = days[0]?.of ?? 0;
  const closed = all.filter(({ state }) => state === 'closed' || state === 'unknown').length;
  return { day: days[0]?.day ?? '', open: of - closed, of, but: all };
}

/** No school has school, as far as is known: of what is not known nothing is said. */
export const everyoneIsClosed = ({ of, but }: LabDay): boolean =>
  of > 0 && but.filter(({ state }) => state === 'closed').length === of;
