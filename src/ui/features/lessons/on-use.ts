import { onKeys } from '../../kit/on-keys';

/** Calls once the control is used, Escape is pressed or the address changes. The answer ends it. [LG10] */
export function onUse(control: EventTarget, page: EventTarget, call: () => void): () => void {
  const watch = new AbortController();
  const { signal } = watch;
  control.addEventListener('click', call, { signal });
  control.addEventListener('input', call, { signal });
  page.addEventListener('hashchange', call, { signal });
  const leave = onKeys((event) => event.key === 'Escape' && call());
  page.addEventListener('keydown', (event) => 'key' in event && leave(event as KeyboardEvent), { signal });
  return () => watch.abort();
}
