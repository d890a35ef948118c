const flashMs = 1_200;
const shown = new WeakMap<Element, string>();

/** Marks a text for a moment once it has become another; where nothing is to move, it only stands there. */
export function flash(text: string) {
  return (element: Element): void => {
    const before = shown.get(element);
    shown.set(element, text);
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (before === undefined || before === text || isStill) return;
    element.animate([{ backgroundColor: 'var(--accent-line)' }, { backgroundColor: 'transparent' }], flashMs);
  };
}
