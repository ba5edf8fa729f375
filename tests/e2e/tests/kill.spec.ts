import { expect, test } from '@playwright/test';
import { LogPage } from '../kit/log.ts';
import { people, visit } from '../kit/people.ts';
import { Server } from '../kit/server.ts';
import { Writer } from '../kit/writer.ts';

const each = 20;

test('a server that is killed while ten write loses nothing, and every open page catches up', async ({ browser }) => {
  test.setTimeout(360_000);
  const server = await Server.start();
  try {
    const all = await people(server);
    const leerlab = all[0]!.leerlabs[0]!;
    const delegatesHere = all.filter((p) => p.leerlabs[0] === leerlab && p.roles.includes('delegate')).slice(0, 10);
    expect(delegatesHere).toHaveLength(10);
    const readers = await Promise.all(delegatesHere.slice(0, 2).map((person) => visit(browser, server, person)));
    const pages = await Promise.all(readers.map((reader) => new LogPage(reader.page).ready()));
    const loads = readers.map(({ page }) => {
      const count = { loads: 0 };
      page.on('load', () => count.loads++);
      return count;
    });
    const writers = await Promise.all(delegatesHere.map((person) => Writer.signIn(server, person)));

    let acknowledged = 0;
    let reached = () => {};
    const half = new Promise<void>((resolve) => (reached = resolve));
    const writing = Promise.all(
      writers.map(async (writer, w) => {
        const seqs: number[] = [];
        for (let n = 0; n < each; n++) {
          seqs.push((await writer.addEntry(`Woord ${w}-${n} blijft.`)).seq);
          if (++acknowledged === (writers.length * each) / 2) reached();
        }
        return seqs;
      }),
    );
    await half;
    await server.kill();
    await server.start();
    const seqs = await writing;

    expect(new Set(seqs.flat()).size, 'each acknowledged entry has a place of its own').toBe(writers.length * each);
    for (const own of seqs) expect(own).toEqual(own.toSorted((a, b) => a - b));
    const expected = writers.flatMap((_, w) => Array.from({ length: each }, (__, n) => `Woord ${w}-${n} blijft.`));
    for (const log of pages)
      await expect
        .poll(async () => (await log.shown(/Woord \d+-\d+ blijft\./, expected.length)).toSorted(), { timeout: 60_000 })
        .toEqual(expected.toSorted());
    const orders = await Promise.all(pages.map((log) => log.shown(/Woord \d+-\d+ blijft\./, expected.length)));
    expect(orders[0]).toEqual(orders[1]);
    expect(loads.map((count) => count.loads)).toEqual([0, 0]);
  } finally {
    await server.stop();
  }
});
