// Before the first paint: the theme that was chosen on this device (src/lib/theme.svelte.ts).
try {
  const chosen = localStorage.getItem('leerlabs theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
} catch {
  // Without storage the device's own choice stands.
}
