import { RangeSet, StateEffect, StateField, type Range } from '@codemirror/state';
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view';

/** Where someone else is in the text. */
export interface Caret {
  person: string;
  name: string;
  /** A colour of ours, as a value of CSS. */
  colour: string;
  anchor: number;
  head: number;
}

/** Where everyone else is from now on. */
export const setCarets = StateEffect.define<readonly Caret[]>();

/** Someone typed, or left the text alone: their place moves at once. */
export const moveCaret = StateEffect.define<{ person: string; at: number }>({
  map: ({ person, at }, changes) => ({ person, at: changes.mapPos(at, 1) }),
});

class Flag extends WidgetType {
  constructor(
    private readonly caret: Caret,
    private readonly below: boolean,
  ) {
    super();
  }

  override eq(other: Flag): boolean {
    const { name, colour } = this.caret;
    return name === other.caret.name && colour === other.caret.colour && this.below === other.below;
  }

  toDOM(): HTMLElement {
    const mark = document.createElement('span');
    // Who else is here is said above the text; in the middle of a line it would only be in the way of who listens.
    mark.ariaHidden = 'true';
    mark.className = 'other-caret';
    mark.style.setProperty('--caret', this.caret.colour);
    const name = mark.appendChild(document.createElement('span'));
    name.className = this.below ? 'other-name below' : 'other-name';
    name.textContent = this.caret.name.split(' ')[0] ?? '';
    return mark;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

export const carets = StateField.define<readonly Caret[]>({
  create: () => [],
  update(known, transaction) {
    let next = known;
    if (transaction.docChanged)
      next = next.map((caret) => ({
        ...caret,
        anchor: transaction.changes.mapPos(caret.anchor, 1),
        head: transaction.changes.mapPos(caret.head, 1),
      }));
    for (const effect of transaction.effects) {
      if (effect.is(setCarets)) next = effect.value;
      if (effect.is(moveCaret))
        next = next.map((caret) =>
          caret.person === effect.value.person
            ? { ...caret, anchor: effect.value.at, head: effect.value.at }
            : caret,
        );
    }
    return next;
  },
  provide: (field) =>
    EditorView.decorations.compute([field], (state) =>
      marks(state.field(field), state.doc.length, state.doc.line(1).to),
    ),
});

function marks(all: readonly Caret[], length: number, firstLine: number): DecorationSet {
  const ranges: Range<Decoration>[] = all.flatMap((caret) => {
    const head = Math.min(caret.head, length);
    const [from, to] = [Math.min(caret.anchor, head), Math.min(length, Math.max(caret.anchor, head))];
    const flag = Decoration.widget({ widget: new Flag(caret, head <= firstLine), side: 1 }).range(head);
    const attributes = { class: 'other-range', style: `--caret: ${caret.colour}` };
    return from < to ? [flag, Decoration.mark({ attributes }).range(from, to)] : [flag];
  });
  return RangeSet.of(ranges, true);
}
