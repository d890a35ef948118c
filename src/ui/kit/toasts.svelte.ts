type Tone = 'info' | 'success' | 'error';

/** A short word about something that happened; it goes by itself unless it is read or is an error. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: Tone;
  /** Takes it back. */
  readonly undo?: (() => void) | undefined;
  /** What was said shortly before and has made room for this. */
  readonly before: readonly string[];
}

/** Older ones leave. */
const mostKept = 3;
const mostTold = 2;
const shownForMs = 4_000;
const shownWithUndoForMs = 12_000;

/** Nothing is lost with it when the next one comes. */
const isPlain = ({ tone, undo }: Toast) => tone !== 'error' && undo === undefined;

/** One is shown at a time: the last. What tells of an error or can be undone comes back after it. [UI13] [UI17] */
class Toasts {
  /** The last one is shown. */
  all = $state.raw<readonly Toast[]>([]);
  /** Whether the shown one has just been said; what comes back is not said again. */
  isNews = $state(false);
  #last = 0;
  #isRead = false;
  /** The times of those that are covered stand still. */
  #timer: ReturnType<typeof setTimeout> | undefined;

  get shown(): Toast | undefined {
    return this.all.at(-1);
  }

  /** What is not shown, and was not dismissed: the oldest first. */
  get others(): readonly string[] {
    return [...this.all.slice(0, -1).map(({ text }) => text), ...(this.shown?.before ?? [])];
  }

  show({ text, tone = 'info', undo }: { text: string; tone?: Tone; undo?: () => void }): void {
    const gives = (toast: Toast) => isPlain(toast) || (toast.text === text && toast.tone === tone);
    const before = this.all.filter(gives).flatMap((toast) => [...toast.before, toast.text]);
    const added: Toast = { id: ++this.#last, text, tone, undo, before: before.slice(-mostTold) };
    this.all = [...this.all.filter((toast) => !gives(toast)), added].slice(-mostKept);
    this.isNews = true;
    this.#time();
  }

  dismiss(id: number): void {
    this.all = this.all.filter((toast) => toast.id !== id);
    this.isNews = false;
    if (this.all.length === 0) this.#isRead = false;
    this.#time();
  }

  /** Somebody is reading: what is shown stays. */
  hold(): void {
    this.#isRead = true;
    this.#time();
  }

  /** Nobody is reading: the time runs again. */
  release(): void {
    this.#isRead = false;
    this.#time();
  }

  #time(): void {
    clearTimeout(this.#timer);
    const { shown } = this;
    if (!shown || this.#isRead || shown.tone === 'error') return;
    this.#timer = setTimeout(() => this.dismiss(shown.id), shown.undo ? shownWithUndoForMs : shownForMs);
  }
}

/** The toasts of this page; `Toasts.svelte` draws them. */
export const toasts = new Toasts();
