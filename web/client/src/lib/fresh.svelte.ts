/** Whether a newer version of the application waits to be used. */
let waiting = $state.raw<ServiceWorker>();

const hourly = 3_600_000;
/** The first visit is for the page; its files are fetched for later once it stands. */
const settled = 5_000;

export const newVersion = (): boolean => waiting !== undefined;

/** Goes on with the new version. What was not sent lies on the disk and comes along. */
export function renewPage(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting?.postMessage('go on');
}

/** Makes the application open without a line, and looks now and then for a newer one. */
export async function installed(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  if (!navigator.serviceWorker.controller) await new Promise((go) => setTimeout(go, settled));
  const registration = await navigator.serviceWorker.register('/sw.js').catch(() => undefined);
  if (!registration) return;
  const look = () => {
    // Without one in charge this is the first, and nothing is replaced.
    if (registration.waiting && navigator.serviceWorker.controller) waiting = registration.waiting;
  };
  look();
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', look),
  );
  setInterval(() => void registration.update().catch(() => {}), hourly);
}
