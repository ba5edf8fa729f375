import { brotliCompressSync } from 'node:zlib';
import type { Plugin } from 'vite';

const wanted = /\.(js|css)$/;

/** Lays beside every script and style sheet the same once more, as small as Brotli can make it: too slow to do for each visitor. */
export function compressed(): Plugin {
  return {
    name: 'leerlabs-compressed',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (!wanted.test(file.fileName) || !file.fileName.startsWith('assets/')) continue;
          const source = brotliCompressSync(file.type === 'chunk' ? file.code : file.source);
          this.emitFile({ type: 'asset', fileName: `${file.fileName}.br`, source });
        }
      },
    },
  };
}
