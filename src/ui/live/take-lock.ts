/** Gives back what no other tab has meanwhile; null where another has it. */
export function takeLock(name: string): Promise<(() => void) | null> {
  return new Promise((resolve) => {
    const mine = (held: Lock | null) => {
      if (held === null) return resolve(null);
      return new Promise<void>((release) => resolve(release));
    };
    // Where locks are refused tabs share nothing.
    navigator.locks
      .request(`handoff-sandbox/${name}`, { ifAvailable: true }, mine)
      .catch(() => resolve(() => {}));
  });
}
