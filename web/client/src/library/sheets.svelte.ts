import { live } from '$lib/live';
import { keyOf } from '$lib/live/wire';
import { library, type Edition, type Factsheet } from './model';

/** The factsheets as they are now; they never come with the watch, so they are asked for again when one changed. */
export class Sheets {
  all = $state.raw<Factsheet[]>([]);
  ready = $state(false);

  async read(): Promise<void> {
    const { docs } = await live().page(library, 'work', { filter: { workKind: 'factsheet' }, take: 200 });
    this.all = (docs as Factsheet[]).sort((a, b) => a.title.localeCompare(b.title));
    this.ready = true;
  }

  of(key: string): Factsheet | undefined {
    return this.all.find(({ id }) => keyOf(id) === key);
  }

  /** The words of the newest edition. */
  async edition(key: string): Promise<Edition | undefined> {
    const sheet = this.of(key);
    if (!sheet) return undefined;
    const around = `edition/${key}/${sheet.edition}`;
    const { docs } = await live().page(library, 'edition', { around, parent: sheet.id, take: 2 });
    return docs.find(({ id }) => id === around) as Edition | undefined;
  }
}
