/* The service worker: lets the application open without a line. It keeps the application's own files and nothing of what people wrote;
   what was read lies in a database per person (src/lib/live/kept.ts). FILES and VERSION are filled in at the build. */
/* global self, caches, fetch, URL, Promise, setTimeout, FILES, VERSION */

const cacheName = `leerlabs ${VERSION}`;
const notPages =
  /^\/(api|calendar|demo|live|health|openapi|assets|bibliotheek|factsheets|leerlabs|kaart|oai|\.well-known)(\/|$)/;
const patience = 2500;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(['/', ...FILES])));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name))),
      )
      .then(() => self.clients.claim()),
  );
});

// The page asks for it when someone chose to go on with the new version.
self.addEventListener('message', (event) => {
  if (event.data === 'go on') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== self.location.origin) return;
  if (request.mode === 'navigate' && !notPages.test(address.pathname)) event.respondWith(page(request));
  else if (FILES.includes(address.pathname)) event.respondWith(file(request));
});

/** The newest page when the line is there; the one we have when it is not, or says nothing. */
async function page(request) {
  const late = new Promise((resolve) => setTimeout(() => resolve(undefined), patience));
  const fresh = fetch(request).catch(() => undefined);
  const kept = () => caches.match('/', { cacheName });
  const first = await Promise.race([fresh, late]);
  // A proxy that stands before a fallen server answers too.
  const usable = first && first.status < 500 ? first : undefined;
  return usable ?? (await kept()) ?? (await fresh) ?? Response.error();
}

async function file(request) {
  return (await caches.match(new URL(request.url).pathname, { cacheName })) ?? fetch(request);
}
