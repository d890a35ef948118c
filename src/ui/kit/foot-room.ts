/**
 * Tells the form around a foot that sticks how high it is, so that what the focus or a refusal leads to stops above it
 * (`data-foot`, `--foot` in `layout.css`). [KT6]
 */
export function footRoom(element: HTMLElement): (() => void) | undefined {
  const foot = element.closest<HTMLElement>('.form-foot');
  const form = foot?.parentElement;
  if (!foot || !form) return undefined;
  form.dataset['foot'] = '';
  const watch = new ResizeObserver(() => form.style.setProperty('--foot', `${foot.offsetHeight}px`));
  watch.observe(foot);
  return () => watch.disconnect();
}
