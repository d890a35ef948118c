import type { Icon } from './icon';

/** One line of a menu, or a line between lines. `checked` makes it one of several choices. */
export type MenuEntry = MenuItem | 'separator';

/** A menu line that does something; with `disabledReason` it does nothing and says why. */
export interface MenuItem {
  readonly label: string;
  readonly icon?: Icon | undefined;
  readonly hint?: string | undefined;
  readonly danger?: boolean | undefined;
  readonly checked?: boolean | undefined;
  readonly disabledReason?: string | undefined;
  readonly onpick: () => void;
}
