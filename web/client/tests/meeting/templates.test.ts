import { describe, expect, it } from 'vitest';
import { t } from '../../src/lib/i18n/text.svelte';
import { itemsOfLines, linesOf } from '../../src/meeting/templates/templates';

describe('A template', () => {
  it('is written one line an item, with its minutes behind a bar', () => {
    expect(itemsOfLines('Begroting | 20\n\n  Wat | en hoe  \nRondje|5')).toEqual([
      { itemKind: 'discuss', title: 'Begroting', minutes: 20 },
      { itemKind: 'discuss', title: 'Wat | en hoe' },
      { itemKind: 'discuss', title: 'Rondje', minutes: 5 },
    ]);
  });

  it('comes back as it was, standard items and kinds too', () => {
    const items = [
      { itemKind: 'inform', standard: 'opening', minutes: 10 },
      { itemKind: 'decide', title: 'Begroting', minutes: 20, note: 'Zie de bijlage' },
    ] as const;
    expect(linesOf(items)).toBe(`${t('agenda.standard.opening')} | 10\nBegroting | 20`);
    expect(itemsOfLines(linesOf(items), items)).toEqual(items);
  });
});
