import type { Icon } from '../kit/icon';

/** Where the rail leads. */
export interface Destination {
  readonly id: string;
  /** The name of its link, exactly. */
  readonly name: string;
  /** What the bottom bar of a phone has room for; a part of the name, empty where it has none. */
  readonly short: string;
  readonly icon: Icon;
  readonly href: string;
  /** How many things wait there, and the words for it. */
  readonly badge?: { readonly count: number; readonly label: string } | undefined;
}
