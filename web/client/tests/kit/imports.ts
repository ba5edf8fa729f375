import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const aliases: Record<string, string> = {
  $lib: 'src/lib',
  $parts: 'src/parts',
  $texts: '../Texts',
  $privacy: '../../grains/Privacy',
};
const endings = ['', '.ts', '.svelte.ts', '.svelte'];
const statics = /(?:import|export)\s+(?!type\s)(?:[^'"();]*?\sfrom\s+)?'([^']+)'/g;
const later = /import\('([^']+)'\)/g;

const all = (source: string, pattern: RegExp): string[] =>
  [...source.matchAll(pattern)].map((found) => found[1] ?? '');

/** The file that an import names, or nothing when it is a package. */
function resolve(from: string, name: string): string | undefined {
  const [head = '', ...rest] = name.split('/');
  const path = head.startsWith('.')
    ? normalize(join(dirname(from), name))
    : head in aliases && join(aliases[head] ?? '', ...rest);
  if (!path) return undefined;
  return endings.map((ending) => path + ending).find((file) => existsSync(file) && statSync(file).isFile());
}

const named = (file: string, pattern: RegExp): string[] =>
  /\.(ts|svelte)$/.test(file)
    ? all(readFileSync(file, 'utf8'), pattern).flatMap((name) => resolve(file, name) ?? [])
    : [];

/** A file and all that comes along with it at once. */
export function comesWith(file: string): Set<string> {
  const found = new Set<string>();
  const open = [file];
  for (let next = open.pop(); next; next = open.pop())
    if (!found.has(next)) {
      found.add(next);
      open.push(...named(next, statics));
    }
  return found;
}

/** The files that some file fetches only when they are needed. */
export const fetchedLater = (files: Iterable<string>): string[] => [
  ...new Set([...files].flatMap((file) => named(file, later))),
];
