/** Calls after anything on the page may have changed: what it shows, what is typed, what is pressed. The answer ends it. */
export function followPage(call: () => void): () => void {
  const watch = new AbortController();
  const { signal } = watch;
  let isDue = false;
  const callSoon = () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      if (!signal.aborted) call();
    });
  };
  const changes = new MutationObserver(callSoon);
  changes.observe(document.body, { childList: true, subtree: true, attributes: true });
  for (const happening of ['input', 'change', 'click', 'focusout'])
    document.addEventListener(happening, callSoon, { capture: true, signal });
  callSoon();
  return () => {
    changes.disconnect();
    watch.abort();
  };
}
