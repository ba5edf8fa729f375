import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { compressed } from './worker/compressed.ts';
import { serviceWorker } from './worker/plugin.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const server = process.env.LEERLABS ?? 'http://127.0.0.1:5000';

export default defineConfig({
  plugins: [svelte(), serviceWorker(), compressed()],
  resolve: {
    alias: {
      $lib: here('src/lib'),
      $parts: here('src/parts'),
      $texts: here('../Texts'),
      $privacy: here('../../grains/Privacy'),
    },
    // Svelte's browser half, in the tests as well.
    ...(process.env.VITEST ? { conditions: ['browser'] } : {}),
  },
  build: {
    outDir: here('../wwwroot'),
    emptyOutDir: true,
    target: 'es2022',
    // The content security policy allows nothing inline, so not even a small font or picture becomes a data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The public pages are made by the server, which looks up here what their style sheet is called.
    manifest: 'build.json',
    rollupOptions: { input: { index: here('index.html'), site: here('src/site/site.css') } },
  },
  server: {
    fs: { allow: [here('..'), here('../../grains/Privacy')] },
    proxy: { '/api': server, '/demo': server, '/live': { target: server, ws: true } },
  },
  test: {
    environment: 'jsdom',
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
  },
});
