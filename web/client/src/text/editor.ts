import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { ChangeSet, Compartment, EditorState, Transaction, type Text } from '@codemirror/state';
import { drawSelection, EditorView, keymap, placeholder } from '@codemirror/view';
import { carets, moveCaret } from './carets';
import { looks } from './looks';
import type { Update } from './model';

export interface EditorPorts {
  /** Where it stands: a shadow root, whose sheets the page's security policy allows. */
  root: ShadowRoot;
  text: Text;
  label: string;
  /** The id of nothing in a shadow root can be pointed at from outside: what there is to know is said here. */
  help: string;
  empty: string;
  ontype: (changes: ChangeSet) => void;
  onmove: (anchor: number, head: number) => void;
}

/** The editor of a shared text. Tab leaves it as it leaves any field: nothing in here takes that key. */
export class Editor {
  readonly view: EditorView;
  readonly #writable = new Compartment();

  constructor(ports: EditorPorts) {
    this.view = new EditorView({
      root: ports.root,
      parent: ports.root,
      state: EditorState.create({
        doc: ports.text,
        extensions: [
          history(),
          drawSelection(),
          keymap.of([...defaultKeymap, ...historyKeymap]),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({
            'aria-label': ports.label,
            'aria-description': ports.help,
            'aria-multiline': 'true',
            spellcheck: 'true',
            autocapitalize: 'sentences',
          }),
          placeholder(ports.empty),
          this.#writable.of(EditorState.readOnly.of(false)),
          looks,
          carets,
          EditorView.updateListener.of((update) => {
            for (const transaction of update.transactions)
              if (transaction.docChanged && !transaction.annotation(Transaction.remote))
                ports.ontype(transaction.changes);
            if (update.docChanged || update.selectionSet) {
              const { anchor, head } = update.state.selection.main;
              ports.onmove(anchor, head);
            }
          }),
        ],
      }),
    });
  }

  /** What others did, and where they are now. It is not ours to undo. */
  show(changes: ChangeSet, update?: Update): void {
    const at = endOf(changes);
    this.view.dispatch({
      changes,
      effects: update && at !== undefined ? [moveCaret.of({ person: update.by, at })] : [],
      annotations: [Transaction.remote.of(true), Transaction.addToHistory.of(false)],
    });
  }

  set writable(on: boolean) {
    this.view.dispatch({ effects: this.#writable.reconfigure(EditorState.readOnly.of(!on)) });
  }

  close(): void {
    this.view.destroy();
  }
}

/** Where the last thing that was put in ends. */
function endOf(changes: ChangeSet): number | undefined {
  let end: number | undefined;
  changes.iterChanges((_fromA, _toA, _fromB, toB) => (end = toB));
  return end;
}
