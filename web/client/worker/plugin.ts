import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const source = fileURLToPath(new URL('sw.js', import.meta.url));
const open = fileURLToPath(new URL('../public', import.meta.url));
/** Files beside the bundle that the application needs to open. */
const besides = ['/theme.js', '/icon.svg', '/manifest.webmanifest'];
/** Letters of other scripts are fetched when someone writes them. */
const wanted = (name: string): boolean =>
  /\.(js|css)$/.test(name) || /latin-(wght|standard).*\.woff2$/.test(name);

const versionOf = (texts: string[]): string =>
  createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 12);

/** Writes the service worker, with the names of what was built; another build is another version. */
export function serviceWorker(): Plugin {
  return {
    name: 'leerlabs-service-worker',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = [
          ...Object.keys(bundle)
            .filter(wanted)
            .map((name) => `/${name}`),
          ...besides,
        ].sort();
        const code = readFileSync(source, 'utf8');
        const version = versionOf([
          code,
          ...files,
          ...besides.map((name) => readFileSync(open + name, 'utf8')),
        ]);
        const head = `const VERSION = ${JSON.stringify(version)};\nconst FILES = ${JSON.stringify(files)};\n`;
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: head + code });
      },
    },
  };
}
