/** A page nobody looks at gets no frames; its title and its sounds still have to follow. */
const withoutFramesMs = 100;

/** Calls once, before the next picture is drawn. The answer cancels. */
export function onNextFrame(call: () => void): () => void {
  const cancel = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
  const run = () => {
    cancel();
    call();
  };
  const frame = requestAnimationFrame(run);
  const timer = setTimeout(run, withoutFramesMs);
  return cancel;
}
