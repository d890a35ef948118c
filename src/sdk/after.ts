/** Calls once after so many ms of the computer's time; the answer cancels. */
export function after(ms: number, call: () => void): () => void {
  const timer = setTimeout(call, ms);
  return () => clearTimeout(timer);
}
