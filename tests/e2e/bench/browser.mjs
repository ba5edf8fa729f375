// What a reader feels, measured in a real browser; asked by the bench (row w). Arguments: the server's address, a person, the person's log. Answers JSON.
import { chromium } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';

const [address, person, log] = process.argv.slice(2);
const executablePath = process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: ['--no-sandbox', '--disable-gpu'],
});
const inLeerlab = `${address}/leerlab/${log.split('/')[1]}`;

/** A school's wifi on a bad day: 1.6 Mbit/s, 150 ms. */
const slow = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };

async function visitor() {
  const context = await browser.newContext({ baseURL: address, viewport: { width: 1280, height: 800 } });
  const answer = await context.request.post('/demo/sign-in', { headers: { origin: address }, data: { person } });
  if (!answer.ok()) throw new Error(`Sign-in: ${answer.status()}`);
  return { context, page: await context.newPage() };
}

/** Milliseconds until something stands on a page, and the bytes that came, on the slow line and without a cache. */
async function first(path, until) {
  const { context, page } = await visitor();
  const line = await context.newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.setCacheDisabled', { cacheDisabled: true });
  await line.send('Network.emulateNetworkConditions', slow);
  let bytes = 0;
  line.on('Network.loadingFinished', (done) => (bytes += done.encodedDataLength));
  const began = performance.now();
  await page.goto(path, { waitUntil: 'commit' });
  await page.locator(until).first().waitFor({ timeout: 60_000 });
  const took = performance.now() - began;
  await page.waitForLoadState('networkidle');
  await context.close();
  return { took, bytes };
}

/** Long tasks while someone scrolls down, page after page. */
async function scroll() {
  const { context, page } = await visitor();
  await page.goto(inLeerlab);
  await page.locator('[role=feed] article').first().waitFor();
  await page.evaluate(() => {
    window.long = [];
    new PerformanceObserver((list) => window.long.push(...list.getEntries().map((task) => task.duration))).observe({
      type: 'longtask',
    });
  });
  await page.mouse.move(640, 400);
  for (let step = 0; step < 400; step++) {
    await page.mouse.wheel(0, 400);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  }
  const long = await page.evaluate(() => window.long);
  const depth = await page.evaluate(() => window.scrollY);
  await context.close();
  return { tasks: long.length, longest: Math.max(0, ...long), depth };
}

/** From a key to the frame that shows it, the 95th of a hundred, with and without entries that arrive meanwhile. */
async function typing(arriving) {
  const { context, page } = await visitor();
  await page.goto(inLeerlab);
  await page.locator('[role=feed] article').first().waitFor();
  await page.locator('[data-compose]').first().click();
  const field = page.getByRole('main').locator('textarea').first();
  await field.focus();
  await page.evaluate(() => {
    window.delays = [];
    document.addEventListener('beforeinput', () => {
      const began = performance.now();
      requestAnimationFrame(() => requestAnimationFrame(() => window.delays.push(performance.now() - began)));
    });
  });
  const written = arriving ? write(context, arriving) : Promise.resolve();
  for (let key = 0; key < 100; key++) await page.keyboard.type('a', { delay: 20 });
  await written;
  const delays = await page.evaluate(() => window.delays.sort((one, other) => one - other));
  await context.close();
  return delays[Math.floor(delays.length * 0.95)] ?? 0;
}

async function write(context, entries) {
  for (let number = 0; number < entries; number++)
    await context.request.post(`/api/grains/${log}/commands`, {
      headers: { origin: address },
      data: {
        type: 'add-entry',
        commandId: randomUUID(),
        entry: randomUUID(),
        text: `Bijdrage ${number} die binnenkomt terwijl iemand schrijft.`,
      },
    });
}

const entry = await first(inLeerlab, '[role=feed] article');
const bare = await first('/health/live', 'body');
const result = {
  bytes: entry.bytes,
  firstEntry: entry.took,
  barePage: bare.took,
  scroll: await scroll(),
  typing: await typing(200),
  typingAlone: await typing(0),
};
await browser.close();
console.log(JSON.stringify(result));
