import { live } from '$lib/live';
import type { Doc } from '$lib/live/wire';

export interface ListedLeerlab {
  id: string;
  name: string;
  question: string;
  phase: string;
  schools: string[];
}

export interface ListedSchool {
  id: string;
  name: string;
  shortName: string;
  place: string;
  region?: string;
  latitude?: number;
  longitude?: number;
}

const most = 200;
const atOnce = 100;

async function all(type: string, filter?: Record<string, unknown>): Promise<Doc[]> {
  const docs: Doc[] = [];
  for (let before: number | undefined, more = true; more;) {
    const query = { take: most, ...(filter ? { filter } : {}), ...(before === undefined ? {} : { before }) };
    const page = await live().page('directory/main', type, query);
    docs.push(...page.docs);
    before = Math.min(page.next ?? Infinity, ...page.docs.map((doc) => doc.created));
    more = page.more && Number.isFinite(before);
  }
  return docs;
}

/** The leerlabs of the programme, and the schools that take part. */
export class Listing {
  leerlabs = $state.raw<ListedLeerlab[]>([]);
  schools = $state.raw<ReadonlyMap<string, ListedSchool>>(new Map());
  ready = $state(false);
  failed = $state(false);

  async read(): Promise<void> {
    try {
      this.leerlabs = ((await all('leerlab')) as unknown as ListedLeerlab[]).sort((a, b) =>
        a.name.localeCompare(b.name),
      );
      this.schools = await this.#schoolsOf(this.leerlabs);
      [this.ready, this.failed] = [true, false];
    } catch {
      this.failed = true;
    }
  }

  async #schoolsOf(leerlabs: readonly ListedLeerlab[]): Promise<Map<string, ListedSchool>> {
    const ids = [...new Set(leerlabs.flatMap(({ schools }) => schools))];
    const known = new Map<string, ListedSchool>();
    for (let at = 0; at < ids.length; at += atOnce)
      for (const doc of await all('school', { ids: ids.slice(at, at + atOnce) }))
        known.set(doc.id, doc as unknown as ListedSchool);
    return known;
  }
}
