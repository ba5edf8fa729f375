import { rm } from 'node:fs/promises';
import { Server } from './server.ts';

/** Starts once as the README says, which builds and makes the example data; every test then starts from a copy of it. */
export default async function build(): Promise<() => Promise<void>> {
  const server = await Server.start();
  await server.end();
  process.env.LEERLABS_EXAMPLE = server.data;
  return () => rm(server.data, { recursive: true, force: true });
}
