import { tick } from 'svelte';

/** A line that somebody asks about, by its external id; asked anew it is another one. */
export interface SoughtLine {
  readonly lineId: string;
}

/** Whether the log stands beside a conversation, and which of its lines is asked about. */
export class ShownLog {
  open = $state(false);
  sought = $state.raw<SoughtLine | null>(null);
  /** It was opened just now, and takes the focus once. */
  #takesFocus = false;
  /** What had the focus before it was opened. */
  #from: Element | null = null;

  ask(lineId: string): void {
    this.#from = document.activeElement;
    this.open = true;
    this.sought = { lineId };
  }

  toggle(): void {
    if (this.open) return this.close();
    this.#from = document.activeElement;
    this.open = true;
    this.#takesFocus = true;
    this.sought = null;
  }

  /** Whether it is to take the focus now: the first time that it is asked since it was opened. */
  takeFocus(): boolean {
    const takes = this.#takesFocus;
    this.#takesFocus = false;
    return takes;
  }

  /** Another conversation stands there: what was asked was about the one before. */
  forget(): void {
    this.sought = null;
  }

  close(): void {
    this.open = false;
    this.sought = null;
    // Where there is no room for both it stands in place of the conversation.
    void tick().then(() => {
      if (this.#from instanceof HTMLElement && this.#from.isConnected) this.#from.focus();
    });
  }
}
