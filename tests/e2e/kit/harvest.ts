import { createRequire } from 'node:module';

export interface Harvested {
  header: { identifier: string; datestamp: string; $?: { status: string } };
}

interface Repository {
  listRecords(options: { metadataPrefix: string }): AsyncIterable<Harvested>;
}

// A program that knows nothing of us; it brings no types.
const { OaiPmh } = createRequire(import.meta.url)('oai-pmh') as { OaiPmh: new (address: string) => Repository };

/** All records of a repository as a harvester gets them, part by part. */
export async function harvest(address: string, half: number, between: () => Promise<void>): Promise<Harvested[]> {
  const records: Harvested[] = [];
  for await (const record of new OaiPmh(address).listRecords({ metadataPrefix: 'lom' })) {
    records.push(record);
    if (records.length === half) await between();
  }
  return records;
}
