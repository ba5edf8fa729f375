import DOMPurify from 'dompurify';
import { Marked, type Token, type Tokens, type TokensList } from 'marked';

// Pictures are left out: nothing that someone writes may make a reader's browser ask another server for it.
const allowed = ['p', 'br', 'hr', 'em', 'strong', 'del', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'a'];
const tables = ['table', 'thead', 'tbody', 'tr', 'th', 'td'];
const headings = ['h3', 'h4', 'h5', 'h6'];

const marked = new Marked({
  gfm: true,
  breaks: true,
  hooks: { processAllTokens: inSteps },
  renderer: {
    // An entry stands under the page's own headings.
    heading({ tokens, depth }) {
      const level = Math.min(6, depth + 2);
      return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>`;
    },
    image({ text }) {
      return escape(text);
    },
    html({ text }) {
      return escape(text);
    },
  },
});

/** Headings go down by one step at a time, whatever marks someone used: who moves by headings misses none (WCAG 1.3.1). */
function inSteps(tokens: Token[] | TokensList): Token[] | TokensList {
  const found = tokens.filter((token): token is Tokens.Heading => token.type === 'heading');
  const used = [...new Set(found.map(({ depth }) => depth))].sort((a, b) => a - b);
  let before = 0;
  for (const heading of found) heading.depth = before = Math.min(used.indexOf(heading.depth) + 1, before + 1);
  return tokens;
}

const escape = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );

const purify = DOMPurify(window);
purify.addHook('afterSanitizeAttributes', (node) => {
  if (node.tagName !== 'A') return;
  const address = node.getAttribute('href') ?? '';
  if (!/^(https?:|mailto:)/i.test(address)) return asMention(node);
  node.setAttribute('rel', 'noopener noreferrer nofollow');
  node.setAttribute('target', '_blank');
});

// `[@Sanne](person/...)` and `[@leerlab](leerlab/...)` are mentions; any other relative address leads nowhere.
function asMention(link: Element): void {
  const mention = /^(?:person|leerlab)\/[a-z0-9-]+$/.test(link.getAttribute('href') ?? '');
  const span = link.ownerDocument.createElement('span');
  span.textContent = link.textContent;
  if (mention) span.className = 'mention';
  link.replaceWith(span);
}

/** Markdown of a person as HTML that can do no harm. */
export function render(text: string): string {
  return purify.sanitize(marked.parse(text, { async: false }), {
    ALLOWED_TAGS: [...allowed, ...tables, ...headings, 'span'],
    ALLOWED_ATTR: ['href', 'class', 'start'],
    ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|(?:person|leerlab)\/[a-z0-9-]+$)/i,
  });
}

/** The first words of what someone wrote, without its marks. */
export function firstWords(text: string, most: number): string {
  const plain = new DOMParser()
    .parseFromString(render(text), 'text/html')
    .body.textContent.replace(/\s+/g, ' ')
    .trim();
  return plain.length > most ? `${plain.slice(0, most).replace(/\s+\S*$/, '')}…` : plain;
}
