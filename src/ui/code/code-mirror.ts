import { javascript, javascriptLanguage } from '@codemirror/lang-javascript';
import { ensureSyntaxTree, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { linter } from '@codemirror/lint';
import { keymap } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { basicSetup, EditorView } from 'codemirror';
import { completeCode } from './complete-code';
import { jsonFaults } from './json-faults';
import { syntaxFaults, type SyntaxFault } from './syntax-faults';

/** How what is written is read, and where it cannot be. JSON is an expression of JavaScript with less in it. */
const languages = {
  javascript: {
    reads: [javascript(), javascriptLanguage.data.of({ autocomplete: completeCode })],
    faultsIn: syntaxFaults,
  },
  json: {
    reads: javascriptLanguage.configure({ top: 'SingleExpression' }),
    faultsIn: (_: unknown, text: string) => jsonFaults(text),
  },
};
export type CodeLanguage = keyof typeof languages;

interface Opening {
  readonly text: string;
  readonly language: CodeLanguage;
  readonly label: string;
  /** It takes the focus when it is there. */
  readonly focused: boolean;
  readonly onchange: (text: string) => void;
  readonly onsave: () => void;
  /** What cannot be read in it, a moment after it was typed. */
  readonly onfaults: (faults: readonly SyntaxFault[]) => void;
}

/** So long nobody is interrupted. */
const lookAfterMs = 750;
/** Longer code is read this far. */
const readWithinMs = 100;

const look = EditorView.theme({
  '&': { color: 'var(--text)', backgroundColor: 'var(--surface)', fontSize: 'var(--text-s)' },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--font-code)', minBlockSize: '14rem', maxBlockSize: '50dvh' },
  '.cm-content': { caretColor: 'var(--text)' },
  '.cm-gutters': { color: 'var(--text-muted)', backgroundColor: 'var(--surface-sunken)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--surface-hover)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--accent-soft)' },
  '.cm-cursor': { borderInlineStartColor: 'var(--text)' },
  '.cm-tooltip': {
    color: 'var(--text)',
    backgroundColor: 'var(--surface-raised)',
    border: '1px solid var(--line)',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    color: 'var(--on-accent)',
    backgroundColor: 'var(--accent)',
  },
  '.cm-lintRange': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--danger)',
    textUnderlineOffset: '0.2em',
  },
  '.cm-diagnostic': { borderInlineStartColor: 'var(--danger)', color: 'var(--text)' },
  '.cm-panels': { color: 'var(--text)', backgroundColor: 'var(--surface-sunken)' },
});

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.bool, tags.null], color: 'var(--accent)' },
  { tag: [tags.string, tags.regexp], color: 'var(--ok)' },
  { tag: tags.number, color: 'var(--warning)' },
  { tag: tags.comment, color: 'var(--text-muted)', fontStyle: 'italic' },
  { tag: tags.invalid, color: 'var(--danger)' },
]);

/** An editor in this box. Tab leaves it, as it leaves every field. */
export function openEditor(box: HTMLElement, opening: Opening) {
  const { text, label, focused, onchange, onsave, onfaults } = opening;
  const { reads, faultsIn } = languages[opening.language];
  // Where there is no head the editor brings its styles as sheets, which the page's policy allows.
  const root = box.shadowRoot ?? box.attachShadow({ mode: 'open' });
  const view = new EditorView({
    parent: root,
    root,
    doc: text,
    extensions: [
      basicSetup,
      reads,
      syntaxHighlighting(colours),
      look,
      EditorView.lineWrapping,
      linter(
        ({ state }) => {
          const { length } = state.doc;
          const tree = ensureSyntaxTree(state, length, readWithinMs);
          const faults = tree ? faultsIn(tree, state.doc.toString()) : [];
          onfaults(faults);
          return faults.map(({ from, to, message }) => ({ from, to, message, severity: 'warning' }));
        },
        { delay: lookAfterMs },
      ),
      EditorView.contentAttributes.of({ 'aria-label': label }),
      keymap.of([{ key: 'Mod-s', preventDefault: true, run: () => (onsave(), true) }]),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) onchange(update.state.doc.toString());
      }),
    ],
  });
  if (focused) view.focus();
  return {
    set(now: string) {
      if (now === view.state.doc.toString()) return;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: now } });
    },
    /** The place in sight, with the focus in it; what the code has no longer leads to its end. */
    show({ line, column }: { readonly line: number; readonly column: number }) {
      const { doc } = view.state;
      const { from, to } = doc.line(Math.min(Math.max(1, line), doc.lines));
      const anchor = Math.min(from + Math.max(0, column - 1), to);
      view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
      view.focus();
    },
    destroy: () => view.destroy(),
  };
}
