export const themes = ['device', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Where it is kept on this device; public/theme.js reads it before the first paint. */
const kept = 'leerlabs theme';
const root = document.documentElement;

let chosen = $state<Theme>(themes.find((one) => one === root.dataset.theme) ?? 'device');

/** Light, dark, or as the device has it. */
export const theme = (): Theme => chosen;

export function chooseTheme(wanted: Theme): void {
  chosen = wanted;
  if (wanted === 'device') {
    delete root.dataset.theme;
    localStorage.removeItem(kept);
  } else {
    root.dataset.theme = wanted;
    localStorage.setItem(kept, wanted);
  }
  paintBrowser();
}

/** The bar of the browser itself takes the colour of the page. */
export function paintBrowser(): void {
  const page = getComputedStyle(root).backgroundColor;
  document
    .querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')
    .forEach((meta) => (meta.content = page));
}
