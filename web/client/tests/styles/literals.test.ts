import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const literal =
  /#[0-9a-f]{3,8}\b(?=[^(]*[;,)"'])|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(|(?<=(?:color|background|fill|stroke|border[\w-]*|outline):[^;{]*)\b(?:white|black|gr[ae]y|red|green|blue|orange|yellow)\b/gi;
const found = (text: string) => text.match(literal) ?? [];

function files(folder: string, kind: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => kind.test(file))
    .map((file) => join(folder, file));
}

const drawn = (file: string) => {
  const text = readFileSync(file, 'utf8');
  return file.endsWith('.svelte')
    ? [...text.matchAll(/<style>[^]*?<\/style>|style="[^"]*"|(?:fill|stroke)="[^"]*"/g)].join('\n')
    : text;
};

describe('Colours', () => {
  it('stand in raw.css and nowhere else', () => {
    const sheets = files('src', /\.(svelte|css)$/).filter((file) => !file.endsWith('raw.css'));
    expect(sheets.length).toBeGreaterThan(50);
    expect(sheets.flatMap((file) => found(drawn(file)).map((one) => `${file}: ${one}`))).toEqual([]);
  });

  it('are named by their meaning: only meaning.css and print.css know the palette', () => {
    const palette = [...readFileSync('src/styles/raw.css', 'utf8').matchAll(/--([\w-]+):/g)].map(
      (name) => name[1],
    );
    const names = new RegExp(`var\\(--(${palette.join('|')})\\)`, 'g');
    const others = files('src', /\.(svelte|css)$/).filter((file) => !/(raw|meaning|print)\.css$/.test(file));
    expect(others.flatMap((file) => readFileSync(file, 'utf8').match(names) ?? [])).toEqual([]);
  });

  it('would be noticed', () => {
    expect(found('a { color: #0f5b66; }')).toHaveLength(1);
    expect(found('a { background: rgb(0 0 0 / 50%); }')).toHaveLength(1);
    expect(found('a { border: 1px solid white; }')).toHaveLength(1);
    expect(found('a { white-space: nowrap; color: var(--text); }')).toEqual([]);
  });
});
