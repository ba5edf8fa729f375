import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { comesWith, fetchedLater } from './kit/imports';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|svelte)$/.test(file))
  .map((file) => `src/${file}`);
const source = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
const heads = (catalogue: string): Set<string> =>
  new Set(
    Object.keys(JSON.parse(readFileSync(`../Texts/${catalogue}.json`, 'utf8')) as object).map(
      (key) => key.split('.')[0] ?? '',
    ),
  );
const first = heads('nl');

/** The catalogues that come with their pages: the file that brings each, and the beginnings of keys that only it has. */
const brought = [...source]
  .flatMap(
    ([file, text]) =>
      /from '\$texts\/(\w+)\.nl\.json'/
        .exec(text)
        ?.slice(1)
        .map((name) => ({ name, file })) ?? [],
  )
  .map((one) => ({ ...one, own: [...heads(`${one.name}.nl`)].filter((head) => !first.has(head)) }));

const names = (page: Set<string>, own: readonly string[]): string[] =>
  [...page].filter(
    (file) => own.length > 0 && new RegExp(`['"\`](?:${own.join('|')})\\.`).test(source.get(file) ?? ''),
  );

describe.each(brought)('The words of $name', ({ file, own }) => {
  it('do not come with the first visit', () => expect([...comesWith('src/main.ts')]).not.toContain(file));

  it('come with every page that says them', () => {
    const pages = fetchedLater(files)
      .map((page) => ({ page, with: comesWith(page) }))
      .filter((one) => names(one.with, own).length > 0);
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.filter((one) => !one.with.has(file)).map(({ page }) => page)).toEqual([]);
  });

  it('are not said before', () => expect(names(comesWith('src/main.ts'), own)).toEqual([]));
});
