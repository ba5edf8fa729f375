import { onDestroy } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import { text } from '$lib/fields';
import { live } from '$lib/live';
import type { Days } from './look';
import type { Holiday } from './schooldays';

const regions = new SvelteMap<string, string>();
const asked = new Set<string>();
let next: string[] = [];

/** The holidays of the programme, and the regions of schools; for as long as the component that makes it. */
export class Calendar implements Days {
  readonly #programme = live().watch('programme/main');

  constructor() {
    onDestroy(() => live().release('programme/main'));
  }

  get holidays(): Holiday[] {
    return this.#programme.all('holiday').map((doc) => doc as unknown as Holiday);
  }

  regionOf(school: string): string | undefined {
    if (!asked.has(school)) request(school);
    return regions.get(school);
  }
}

function request(school: string): void {
  asked.add(school);
  next.push(school);
  if (next.length === 1) setTimeout(() => void read(), 20);
}

// Without an answer a school counts with the holidays of everyone; asked again by the next page.
async function read(): Promise<void> {
  const ids = next;
  next = [];
  try {
    const page = await live().page('directory/main', 'school', { filter: { ids }, take: 200 });
    for (const doc of page.docs) if (text(doc.region)) regions.set(doc.id, text(doc.region));
  } catch {
    ids.forEach((id) => asked.delete(id));
  }
}
