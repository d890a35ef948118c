import { failed, ok, type Result } from '#base/result';
import type { Control } from '#sdk/index';
import { lookFor } from '../../../controls/find-control';
import type { Pace } from './pace.svelte';

/** How long a control may take to be there. */
const patienceMs = 8_000;
/** Long enough to see what is about to be pressed, and each letter. */
const aimMs = 700;
const letterMs = 45;
/** Nothing is passed over. */
const nowhere = '[data-nothing]';

type Done = Promise<Result<null, string>>;

/** Presses and writes on a page in a pane, where all can see it. [WT1] */
export class Hand {
  readonly #page: () => Document | null;
  readonly #pace: Pace;
  readonly #signal: AbortSignal;

  constructor(page: () => Document | null, pace: Pace, signal: AbortSignal) {
    this.#page = page;
    this.#pace = pace;
    this.#signal = signal;
  }

  has(control: Control): boolean {
    return this.#find(control) !== null;
  }

  /** @param beside what stands in the same dialog, where several are called so */
  async press(control: Control, beside?: Control): Done {
    const element = await this.#reach(control, beside);
    if (!element) return failed(`There is no “${control.name}” to press.`);
    await this.#aim(element);
    if (this.#signal.aborted) return failed('Somebody wants to be elsewhere.');
    element.click();
    return ok(null);
  }

  async write(name: string, text: string): Done {
    const field = (await this.#reach({ role: 'textbox', name })) as HTMLTextAreaElement | null;
    if (!field) return failed(`There is no “${name}” to write in.`);
    await this.#aim(field);
    for (let length = 1; length <= text.length && !this.#signal.aborted; length += 1) {
      field.value = text.slice(0, length);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await this.#pace.wait(letterMs, this.#signal);
    }
    return ok(null);
  }

  #find(control: Control, beside?: Control): HTMLElement | null {
    const page = this.#page();
    if (!page) return null;
    const first = beside ? lookFor(beside, nowhere, null, page) : null;
    if (beside && !first) return null;
    const found = lookFor(first ? { ...control, beside: true } : control, nowhere, first, page);
    return found?.usable ? found.element : null;
  }

  /** The control, as soon as it can be used. */
  #reach(control: Control, beside?: Control): Promise<HTMLElement | null> {
    return new Promise((resolve) => {
      const page = this.#page();
      const end = (element: HTMLElement | null) => {
        changes.disconnect();
        clearTimeout(patience);
        this.#signal.removeEventListener('abort', giveUp);
        resolve(element);
      };
      const look = () => {
        const element = this.#find(control, beside);
        if (element) end(element);
      };
      const giveUp = () => end(null);
      const changes = new MutationObserver(look);
      const patience = setTimeout(giveUp, patienceMs);
      this.#signal.addEventListener('abort', giveUp);
      if (!page || this.#signal.aborted) return giveUp();
      changes.observe(page, { childList: true, subtree: true, attributes: true });
      look();
    });
  }

  async #aim(element: HTMLElement): Promise<void> {
    element.scrollIntoView({ block: 'nearest' });
    element.dataset['aimed'] = '';
    await this.#pace.wait(aimMs, this.#signal);
    delete element.dataset['aimed'];
  }
}
