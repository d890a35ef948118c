/** Puts the focus on what a part is called; where it has no heading, on the whole. [UI63] */
export function focusHeading(within: HTMLElement): void {
  const heading = within.querySelector<HTMLElement>('h1') ?? within;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
