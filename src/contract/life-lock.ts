/** As much of the platform's LockManager as is needed here; undefined where a browser or an insecure address has none. */
export type Locks =
  { request(name: string, call: () => Promise<unknown> | undefined): Promise<unknown> } | undefined;

/** Holds a lock that nobody else wants for as long as this thread lives. Resolves with its name once it is held, else with null. */
export function holdLifeLock(locks: Locks, name: string): Promise<string | null> {
  if (!locks) return Promise.resolve(null);
  return new Promise((resolve) => {
    const forEver = new Promise<never>(() => {});
    const held = () => {
      resolve(name);
      return forEver;
    };
    locks.request(name, held).catch(() => resolve(null));
  });
}

/** Calls once when the holder of that lock is gone. Where there is no lock nobody's end is noticed. */
export function awaitEnd(locks: Locks, name: string | null, call: () => void): void {
  if (!locks || name === null) return;
  locks.request(name, () => void call()).catch(() => undefined);
}
