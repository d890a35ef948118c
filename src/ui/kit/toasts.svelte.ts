/** A short word about something that happened; it goes by itself unless it is read or is an error. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'info' | 'success' | 'error';
  readonly action?: { readonly label: string; readonly onpick: () => void } | undefined;
}

const shownForMs = 4_000;
/** More would hide the page they speak of. */
const mostShown = 2;
const shownWithActionForMs = 12_000;

class Toasts {
  all = $state.raw<readonly Toast[]>([]);
  #last = 0;
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>();

  show(toast: { text: string; tone?: Toast['tone']; action?: NonNullable<Toast['action']> }): void {
    const added: Toast = { id: ++this.#last, tone: 'info', ...toast };
    this.all = [...this.all, added].slice(-mostShown);
    this.release(added);
  }

  dismiss(id: number): void {
    this.all = this.all.filter((toast) => toast.id !== id);
  }

  /** Somebody is reading it: it stays. */
  hold(toast: Toast): void {
    clearTimeout(this.#timers.get(toast.id));
    this.#timers.delete(toast.id);
  }

  /** Nobody is reading it: its time runs again. */
  release(toast: Toast): void {
    this.hold(toast);
    if (toast.tone === 'error') return;
    const lasts = toast.action ? shownWithActionForMs : shownForMs;
    this.#timers.set(
      toast.id,
      setTimeout(() => this.dismiss(toast.id), lasts),
    );
  }
}

/** The toasts of this page; `Toasts.svelte` draws them. */
export const toasts = new Toasts();
