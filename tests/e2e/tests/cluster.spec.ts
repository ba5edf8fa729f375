import { expect, test } from '@playwright/test';
import { Cluster } from '../kit/cluster.ts';
import { people } from '../kit/people.ts';
import { Watcher } from '../kit/watcher.ts';
import { Writer } from '../kit/writer.ts';

const watching = 100;
const entries = 30;

test.skip(process.env.LEERLABS_HOST !== 'orleans', 'Microsoft.Orleans does not restore here');

test('a node of three is killed under load and comes back: nothing is lost, missed or double', async () => {
  test.setTimeout(600_000);
  const cluster = await Cluster.start(3);
  const [first, second, third] = cluster.nodes as [Cluster['nodes'][0], Cluster['nodes'][0], Cluster['nodes'][0]];
  try {
    const all = await people(first);
    const log = all[0]!.logs[0]!;
    const here = all.filter((one) => one.logs[0] === log && one.roles.includes('delegate')).slice(0, 10);
    const writers = await Promise.all(
      here.map((person, n) => Writer.signIn(cluster.nodes[n % 2 === 0 ? 0 : 2]!, person)),
    );
    // Signed in at one node, known at all.
    const watchers = Array.from(
      { length: watching },
      (_, n) => new Watcher(cluster.pages, writers[n % writers.length]!.cookie, log, n),
    );
    await Promise.all(watchers.map((watcher) => watcher.begin()));

    let acknowledged = 0;
    let reached = (_: number) => {};
    const until = (count: number) => new Promise<void>((resolve) => (reached = (now) => now >= count && resolve()));
    const writing = Promise.all(
      writers.map(async (writer, w) => {
        const seqs: number[] = [];
        for (let n = 0; n < entries; n++) {
          seqs.push((await writer.addEntry(`Zin ${w}-${n} blijft.`)).seq);
          reached(++acknowledged);
        }
        return seqs;
      }),
    );
    await until((writers.length * entries) / 3);
    await second.kill();
    await until((writers.length * entries * 2) / 3);
    await second.start();
    const seqs = (await writing).flat();

    expect(new Set(seqs).size, 'each acknowledged entry has a place of its own').toBe(writers.length * entries);
    const head = Math.max(...seqs);
    await expect
      .poll(() => Math.min(...watchers.map((watcher) => watcher.seqs.at(-1) ?? 0)), { timeout: 60_000 })
      .toBeGreaterThanOrEqual(head);
    for (const watcher of watchers) {
      const from = watcher.seqs[0]!;
      expect(watcher.seqs, 'every frame once and in order').toEqual(watcher.seqs.map((_, n) => from + n));
    }
    const returns = watchers.flatMap((watcher) => watcher.returns);
    console.log(
      `${returns.length} of ${watching} lines broke; live again after at most ${Math.round(Math.max(...returns))} ms; ` +
        `longest silence ${Math.round(Math.max(...watchers.map((watcher) => watcher.longestSilence)))} ms.`,
    );
    expect(third.output).not.toContain('Unhandled');
    await Promise.all(watchers.map((watcher) => watcher.end()));
  } finally {
    await cluster.stop();
  }
});
