/** A state that is built when somebody looks, and listeners told at most once per burst of changes. */
export interface Observable<T> {
  readonly state: T;
  onChange(listener: (state: T) => void): () => void;
  changed(): void;
}

export function createObservable<T>(build: () => T): Observable<T> {
  const listeners = new Set<(state: T) => void>();
  let built = build();
  let stale = false;
  let announced = false;

  function look(): T {
    if (stale) {
      stale = false;
      built = build();
    }
    return built;
  }

  return {
    get state() {
      return look();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changed() {
      stale = true;
      if (announced) return;
      announced = true;
      void Promise.resolve().then(() => {
        announced = false;
        for (const listener of [...listeners]) listener(look());
      });
    },
  };
}
