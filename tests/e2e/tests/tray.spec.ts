import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { Line } from '../kit/line.ts';
import { LogPage } from '../kit/log.ts';
import { delegates, people, visit, type Person, type Visitor } from '../kit/people.ts';
import { Server } from '../kit/server.ts';
import { Writer } from '../kit/writer.ts';

let server: Server;
let line: Line;
let visitor: Visitor;
let log: LogPage;
let writer: Person;
let colleague: Writer;
let team: Writer;

test.beforeEach(async ({ browser }) => {
  server = await Server.start();
  line = await Line.to(server.port);
  const [one, other] = (await delegates(server, 2)) as [Person, Person];
  writer = one;
  colleague = await Writer.signIn(server, other);
  const all = await people(server);
  const organiser = all.find((p) => p.roles.includes('leerlab-team') && p.leerlabs.includes(one.leerlabs[0]!));
  team = await Writer.signIn(server, organiser!);
  visitor = await visit(browser, server, one, { baseURL: line.page });
  log = await new LogPage(visitor.page).ready();
});

test.afterEach(async () => {
  await line.close();
  await server.stop();
});

async function inTray(text: string): Promise<void> {
  await visitor.page.getByRole('button', { name: /niet geplaatst/i }).click();
  await expect(visitor.page.getByRole('dialog')).toContainText(text);
}

test('a comment on an entry that was withdrawn meanwhile stands in the tray', async () => {
  const entry = randomUUID();
  await colleague.addEntry('Deze trek ik zo weer in.', { entry });
  await log.sees('Deze trek ik zo weer in.');
  line.cut();
  await log.comment('Deze trek ik zo weer in.', 'Een reactie die ergens moet blijven.');
  await colleague.send(writer.logs[0]!, { type: 'withdraw-entry', entry });
  line.mend();
  await inTray('Een reactie die ergens moet blijven.');
});

test('what someone wrote who was removed meanwhile stands in the tray', async () => {
  line.cut();
  await log.write('Geschreven terwijl ik eruit ging.');
  const leerlab = writer.leerlabs[0]!;
  const membership = await memberOf(leerlab, writer.id);
  const ended = await team.send(leerlab, { type: 'end-member', member: membership, reason: 'Andere taken' });
  expect(ended.ok).toBe(true);
  line.mend();
  await inTray('Geschreven terwijl ik eruit ging.');
});

test('what was written for a log that was closed meanwhile stands in the tray', async () => {
  line.cut();
  await log.write('Net te laat voor het logboek.');
  const stopped = await team.send(writer.leerlabs[0]!, {
    type: 'change-phase',
    phase: 'stopped',
    reason: 'We stoppen',
  });
  expect(stopped.ok).toBe(true);
  line.mend();
  await inTray('Net te laat voor het logboek.');
});

async function memberOf(leerlab: string, person: string): Promise<string> {
  const answer = await fetch(`${server.page}/api/grains/${leerlab}?after=0`, { headers: { cookie: team.cookie } });
  const { docs } = (await answer.json()) as { docs: { id: string; person?: string }[] };
  return docs.find((doc) => doc.id.startsWith('member/') && doc.person === person)!.id.split('/')[1]!;
}
