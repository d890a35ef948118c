import type { Completions, TextField } from './completion';
import type { float } from './float';
import { onKeys } from './on-keys';

let count = 0;

/** The list below a field: arrows choose, Enter and Tab take, Escape leaves what was typed. [UI71] */
export class CompletionList {
  readonly #id = `completions-${(count += 1)}`;
  readonly #host: HTMLElement;
  readonly #float: typeof float;
  #found: Completions | null = null;
  #index = 0;
  #hide: (() => void) | null = null;
  #box: HTMLElement | null = null;

  /** @param floats what places things above the page: given, for a page has it already */
  constructor(host: HTMLElement, floats: typeof float) {
    this.#host = host;
    this.#float = floats;
  }

  show(field: TextField, found: Completions | null): void {
    this.#hide?.();
    if (!found || found.options.length === 0 || document.activeElement !== field) return;
    this.#found = found;
    this.#index = 0;
    const box = document.createElement('div');
    this.#box = box;
    box.className = 'float float-completions';
    box.popover = 'manual';
    box.role = 'listbox';
    box.id = this.#id;
    box.ariaLabel = 'Suggestions';
    box.append(...found.options.map((_, at) => this.#optionAt(field, at)));
    this.#host.append(box);
    const watch = new AbortController();
    const unfloat = this.#float({ anchor: () => field, onclose: () => this.#hide?.() })(box);
    const byKey = onKeys((event: KeyboardEvent) => this.#press(field, event));
    field.addEventListener('keydown', byKey as EventListener, { capture: true, signal: watch.signal });
    field.addEventListener('blur', () => this.#hide?.(), { signal: watch.signal });
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', this.#id);
    this.#hide = () => {
      this.#hide = null;
      watch.abort();
      unfloat?.();
      box.remove();
      for (const name of ['aria-autocomplete', 'aria-controls', 'aria-activedescendant'])
        field.removeAttribute(name);
    };
    this.#choose(field, 0);
  }

  #optionAt(field: TextField, at: number): HTMLElement {
    const option = document.createElement('div');
    option.role = 'option';
    option.id = `${this.#id}-${at}`;
    const text = document.createElement('code');
    text.textContent = this.#found?.options[at]?.text ?? '';
    const about = document.createElement('span');
    about.className = 'muted';
    about.textContent = this.#found?.options[at]?.about ?? '';
    option.append(text, ' ', about);
    // The field keeps the focus.
    option.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      this.#choose(field, at);
      this.#take(field);
    });
    return option;
  }

  #press(field: TextField, event: KeyboardEvent): void {
    const length = this.#found?.options.length ?? 0;
    switch (event.key) {
      case 'ArrowDown':
        this.#choose(field, (this.#index + 1) % length);
        break;
      case 'ArrowUp':
        this.#choose(field, (this.#index + length - 1) % length);
        break;
      case 'Enter':
      case 'Tab':
        this.#take(field);
        break;
      case 'ArrowLeft':
      case 'ArrowRight':
      case 'Home':
      case 'End':
        // The caret leaves what was typed.
        return this.#hide?.();
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #choose(field: TextField, index: number): void {
    this.#index = index;
    [...(this.#box?.children ?? [])].forEach((option, at) => {
      option.ariaSelected = String(at === index);
      if (at === index) option.scrollIntoView({ block: 'nearest' });
    });
    field.setAttribute('aria-activedescendant', `${this.#id}-${index}`);
  }

  /** What closes it stands there already where one completes in the middle. */
  #take(field: TextField): void {
    const { options = [], from = 0 } = this.#found ?? {};
    const text = options[this.#index]?.text ?? '';
    const caret = field.selectionStart ?? from;
    const last = text.slice(-1);
    const to = field.value.startsWith(last, caret) ? caret + last.length : caret;
    this.#hide?.();
    field.setSelectionRange(from, to);
    // As if it were typed: Undo takes it back, which it does not what is put there by other ways.
    if (document.execCommand('insertText', false, text)) return;
    field.setRangeText(text, from, to, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
