import { HighlightStyle, Language, defineLanguageFacet, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { GFM, parser } from '@lezer/markdown';

// The language package for Markdown brings those of HTML, CSS and JavaScript along; headings, emphasis and lists are all we show.
const markdown = new Language(defineLanguageFacet(), parser.configure(GFM), [], 'markdown');

const style = HighlightStyle.define([
  { tag: tags.heading1, fontWeight: '650', fontSize: '1.3em' },
  { tag: tags.heading2, fontWeight: '650', fontSize: '1.15em' },
  { tag: tags.heading, fontWeight: '650' },
  { tag: tags.strong, fontWeight: '650' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strikethrough, textDecoration: 'line-through' },
  { tag: tags.link, color: 'var(--accent)' },
  { tag: [tags.processingInstruction, tags.url, tags.quote], color: 'var(--quiet)' },
]);

const look = EditorView.theme({
  '&': {
    color: 'var(--text)',
    backgroundColor: 'var(--raised)',
    border: '1px solid var(--edge)',
    borderRadius: 'var(--round)',
    fontSize: 'var(--reading)',
  },
  '&.cm-focused': { outline: '3px solid var(--accent)', outlineOffset: '2px' },
  '.cm-scroller': { fontFamily: 'var(--font)', lineHeight: '1.6' },
  '.cm-content': { padding: 'var(--s4)', minHeight: '14rem', caretColor: 'var(--accent)' },
  '.cm-line': { padding: '0' },
  '.cm-cursor': { borderLeftColor: 'var(--accent)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--accent-soft)',
  },
  '.cm-placeholder': { color: 'var(--quiet)' },
  '.other-caret': {
    position: 'relative',
    borderLeft: '2px solid var(--caret)',
    marginLeft: '-1px',
    marginRight: '-1px',
  },
  '.other-name': {
    position: 'absolute',
    bottom: '100%',
    left: '-1px',
    padding: '0 var(--s1)',
    borderRadius: 'var(--round) var(--round) var(--round) 0',
    background: 'var(--caret)',
    color: 'var(--raised)',
    font: '600 0.75rem/1.35 var(--font)',
    whiteSpace: 'nowrap',
    pointerEvents: 'none',
  },
  '.other-name.below': {
    bottom: 'auto',
    top: '100%',
    borderRadius: '0 var(--round) var(--round) var(--round)',
  },
  '.other-range': { backgroundColor: 'color-mix(in srgb, var(--caret) 18%, transparent)' },
});

/** How a shared text looks while it is written. */
export const looks: Extension = [markdown, syntaxHighlighting(style), look];
