import { comparable, sameName } from '#model/comparable-text';
import type { Option } from './option';

const mostShown = 100;

/** The open list of a MultiPick: what was typed to narrow it, what matches, which option is in hand. */
export class PickList {
  query = $state('');
  #open = $state(false);
  #index = $state(0);
  readonly #options: () => readonly Option[];
  readonly #found = $derived.by(() => {
    const wanted = comparable(this.query);
    return this.#options().filter((option) => comparable(option.label).includes(wanted));
  });
  readonly matches = $derived(this.#found.slice(0, mostShown));

  constructor(options: () => readonly Option[]) {
    this.#options = options;
  }

  get isOpen(): boolean {
    return this.#open;
  }

  get activeIndex(): number {
    return Math.min(this.#index, this.matches.length - 1);
  }

  get active(): Option | undefined {
    return this.matches[this.activeIndex];
  }

  open(): void {
    this.#open = true;
    this.#index = 0;
  }

  close(): void {
    this.#open = false;
    this.query = '';
  }

  toggle(): void {
    if (this.#open) this.close();
    else this.open();
  }

  /** Opens the list, or goes on to the next option and round at the ends. */
  move(by: 1 | -1): void {
    if (!this.#open) return this.open();
    const count = this.matches.length;
    if (count > 0) this.#index = (this.activeIndex + by + count) % count;
  }

  /** The options that are called like one of the lines, as they are pasted from a list. */
  named(lines: readonly string[]): readonly Option[] {
    return this.#options().filter(
      ({ label, disabled }) => !disabled && lines.some((line) => sameName(line, label)),
    );
  }

  /** What to say under the list when it does not show everything. */
  note(emptyText: string): string | undefined {
    if (this.#options().length === 0) return emptyText;
    if (this.#found.length === 0) return `Nothing matches “${this.query.trim()}”.`;
    if (this.#found.length > mostShown) return `${this.#found.length - mostShown} more: type to narrow down.`;
    return undefined;
  }
}
