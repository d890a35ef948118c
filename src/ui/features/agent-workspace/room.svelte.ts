import { MediaQuery } from 'svelte/reactivity';

/** What the lesson's sheet leaves of a phone is lower, in px. */
const leastHeight = 480;

/** How much room a workspace has. [UI302] */
export class Room {
  /** Of the workspace itself, in px. */
  height = $state(Infinity);
  /** In a pane on a projector the letters are larger, and the window around it has bars of its own. */
  readonly #window = new MediaQuery(
    new URLSearchParams(location.search).has('pane') ? '(max-height: 47.99rem)' : '(max-height: 44.99rem)',
  );

  /** Whether a talk below its list would be too low to be read. */
  get isLow(): boolean {
    return this.#window.current || this.height < leastHeight;
  }
}
