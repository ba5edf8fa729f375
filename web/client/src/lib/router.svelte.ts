import { tick } from 'svelte';

let path = $state(location.pathname);
let asked = $state(location.search);

export const here = (): string => path;

/** What stands behind the path, with its `?`. */
export const query = (): string => asked;

/** The parts of a pattern like `/leerlab/:key/:tab?`, or undefined when we are elsewhere. */
export function match(pattern: string, address = path): Record<string, string> | undefined {
  const wanted = pattern.split('/').filter(Boolean);
  const found = address.split('/').filter(Boolean);
  if (found.length > wanted.length) return undefined;
  const parts: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = found[index];
    if (part.startsWith(':') && value !== undefined)
      parts[part.slice(1).replace('?', '')] = decodeURIComponent(value);
    else if (!part.endsWith('?') && part !== value) return undefined;
  }
  return parts;
}

export function go(address: string, replace = false): void {
  history[replace ? 'replaceState' : 'pushState'](null, '', address);
  arrive();
}

// A new page begins at its heading, for eyes and for screen readers.
function arrive(): void {
  const moved = path !== location.pathname;
  path = location.pathname;
  asked = location.search;
  if (!moved) return;
  void tick().then(() => {
    window.scrollTo(0, 0);
    document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  });
}

/** Plain links within the application change the page without loading it again. */
function follow(event: MouseEvent): void {
  const link = (event.target as Element | null)?.closest?.('a');
  const other =
    event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey;
  if (!link || other || link.target || link.hasAttribute('download') || link.origin !== location.origin)
    return;
  if (/^\/(api|bibliotheek|demo|factsheets|health|kaart|leerlabs|openapi)\b/.test(link.pathname)) return;
  if (link.hash && link.pathname === location.pathname) return;
  event.preventDefault();
  go(link.pathname + link.search + link.hash);
}

export function route(): () => void {
  document.addEventListener('click', follow);
  window.addEventListener('popstate', arrive);
  return () => {
    document.removeEventListener('click', follow);
    window.removeEventListener('popstate', arrive);
  };
}
