import { describe, expect, it } from 'vitest';
import { render } from '$lib/markdown';

describe('What people write', () => {
  it('keeps its emphasis, lists and links', () => {
    const html = render('**Vet** en [een bron](https://example.org)\n\n- een\n- twee');
    expect(html).toContain('<strong>Vet</strong>');
    expect(html).toContain('<li>een</li>');
    expect(html).toMatch(/<a[^>]+rel="noopener noreferrer nofollow"/);
  });

  it.each([
    ['<img src=x onerror=alert(1)>'],
    ['![plaatje](https://example.org/volg.png)'],
    ['[klik](javascript:alert(1))'],
    ['<script>alert(1)</script>'],
    ['<div style="position:fixed">x</div>'],
    ['[x](data:text/html,boe)'],
    ['<a href="https://example.org" onclick="alert(1)">x</a>'],
    ['<svg><style>@import "//example.org"</style></svg>'],
  ])('can do no harm with %s', (text) => {
    const box = document.createElement('div');
    box.innerHTML = render(text);
    expect(box.querySelector('img, script, style, svg, [style], [onclick], [onerror], [src]')).toBeNull();
    for (const link of box.querySelectorAll('a')) expect(link.href).toMatch(/^https?:|^mailto:/);
  });

  it('shows a mention as a name that leads nowhere', () => {
    expect(render('Dag [@Sanne](person/sanne-1)')).toContain('<span class="mention">@Sanne</span>');
  });

  it('goes down by one heading at a time, whatever marks were used', () => {
    expect(render('## Vraag\n\n##### Waarom\n\n## Doelen').match(/h\d(?=>)/g)).toEqual([
      'h3',
      'h3',
      'h4',
      'h4',
      'h3',
      'h3',
    ]);
  });

  it('stands under the headings of the page', () => {
    expect(render('# Groot')).toContain('<h3>Groot</h3>');
  });
});
