import { Server } from './server.ts';

/** The first start builds; tests must not wait for that. */
export default async function build(): Promise<void> {
  const server = await Server.start();
  await server.stop();
}
