import { present } from '$lib/fields';
import type { Grain } from '$lib/live/grain.svelte';
import { newId } from '$lib/live/ids';
import { me, myself } from '$lib/me.svelte';
import { begins, type TimedWhen } from '$lib/when';
import { expertsOf } from '../experts';
import { busyTimes } from './busy';
import { freeTimes, same, timeAt, type Days } from './free';

const proposed = 12;

/** What an expert offers: proposals from the own free times, and times of one's own. */
export class Offer {
  minutes = $state('30');
  day = $state('');
  from = $state('');
  address = $state('');
  online = $state('');
  times = $state.raw<readonly TimedWhen[]>([]);

  /** The places where we have meetings are watched by who makes it. */
  constructor(
    private readonly pool: Grain,
    private readonly places: readonly Grain[],
  ) {}

  /** What can be ticked: what is free, and what was added by hand. */
  readonly shown = $derived.by(() => {
    const free = freeTimes(this.#there(), Number(this.minutes), proposed);
    const added = this.times.filter((time) => !free.some((one) => same(one, time)));
    return [...added, ...free].sort((a, b) => begins(a).getTime() - begins(b).getTime());
  });

  /** The time of one's own that is being filled in. */
  get other(): TimedWhen | undefined {
    if (!this.day || !this.from) return undefined;
    const time = timeAt(this.day, this.from, Number(this.minutes));
    return this.has(time) ? undefined : time;
  }

  has(time: TimedWhen): boolean {
    return this.times.some((one) => same(one, time));
  }

  toggle(time: TimedWhen): void {
    this.times = this.has(time) ? this.times.filter((one) => !same(one, time)) : [...this.times, time];
  }

  add(): void {
    if (this.other) this.times = [...this.times, this.other];
    this.from = '';
  }

  clear(): void {
    this.times = [];
    [this.day, this.from] = ['', ''];
  }

  /** The fields of `offer-times`. */
  fields(): Record<string, unknown> {
    const place = present({
      address: this.address.trim() || undefined,
      online: this.online.trim() || undefined,
    });
    return {
      appointment: newId(),
      times: this.times.map(({ start, end }) => ({ start, end })),
      ...(Object.keys(place).length > 0 ? { place } : {}),
    };
  }

  #there() {
    const free = (this.pool.docs.get('calendar')?.free as Days[] | undefined) ?? [];
    const own = expertsOf(this.pool).find(({ person }) => person === me().id);
    const weekdays = (myself().docs.get('working-days')?.days as number[] | undefined) ?? [];
    return {
      off: [...free, ...(own?.off ?? [])],
      weekdays,
      busy: busyTimes(this.places),
    };
  }
}
