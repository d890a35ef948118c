/** A browser without Web Locks (an insecure address, an old version) notices nobody's end. */
export type Locks = Pick<LockManager, 'request'> | undefined;

/** Holds a lock that nobody else wants for as long as this thread lives; resolves with its name when it is held. */
export function holdLifeLock(locks: Locks, name: string): Promise<string | null> {
  if (!locks) return Promise.resolve(null);
  return new Promise((resolve) => {
    void locks.request(name, () => {
      resolve(name);
      return new Promise<never>(() => {});
    });
  });
}

/** Calls once when whoever held the lock is gone. The answer ends the waiting. */
export function awaitEnd(locks: Locks, name: string | null, call: () => void): () => void {
  if (!locks || name === null) return () => {};
  const waiting = new AbortController();
  locks.request(name, { signal: waiting.signal }, call).catch(() => undefined); // Only rejects when we gave up.
  return () => waiting.abort();
}
