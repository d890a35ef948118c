import type { Icon } from '../kit/icon';

/** A page, as links to it have it. */
export interface Page {
  /** The name of its link, exactly. */
  readonly name: string;
  readonly href: string;
  readonly icon?: Icon | undefined;
}

/** Where the rail leads. */
export interface Destination extends Page {
  readonly id: string;
  /** What the bottom bar of a phone has room for; a part of the name. */
  readonly short: string;
  readonly icon: Icon;
  /** How many things wait there, and the words for it. */
  readonly badge?: { readonly count: number; readonly label: string } | undefined;
}
