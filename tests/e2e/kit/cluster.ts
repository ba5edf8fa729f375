import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Server } from './server.ts';

// Azurite's own account, known to everyone.
const account =
  'DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;' +
  'AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/** Nodes on Orleans, each a process of its own, over one Azure Table storage on this machine. The first keeps the storage running. */
export class Cluster {
  private constructor(readonly nodes: readonly Server[]) {}

  static async start(count: number): Promise<Cluster> {
    const first = await Server.start('--store', 'tables');
    const port = (await readFile(path.join(first.data, 'azurite', 'port'), 'utf8')).trim();
    const connection = `${account};TableEndpoint=http://127.0.0.1:${port}/devstoreaccount1`;
    const words = ['--store', 'tables', '--connection', connection, '--key-file', path.join(first.data, 'sign-in.key')];
    const nodes = [first];
    while (nodes.length < count) nodes.push(await Server.start(...words));
    return new Cluster(nodes);
  }

  get pages(): string[] {
    return this.nodes.map((node) => node.page);
  }

  /** The last ones first: the storage goes with the first. */
  async stop(): Promise<void> {
    for (const node of this.nodes.toReversed()) await node.stop();
  }
}
