import { createContext } from 'svelte';

const shownForMs = 8_000;

/**
 * What has just been done, said once in the builder's own bar. Toasts would stand over the menu bar, where the next step
 * usually is.
 */
export class Notice {
  text = $state('');
  #timer: ReturnType<typeof setTimeout> | undefined;

  say(text: string): void {
    clearTimeout(this.#timer);
    this.text = text;
    this.#timer = setTimeout(() => (this.text = ''), shownForMs);
  }
}

export const [useNotice, provideNotice] = createContext<Notice>();
