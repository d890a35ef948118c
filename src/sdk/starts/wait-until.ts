import type { ClientDoor } from '#client/door';

/** What can be looked at again each time it has changed. */
export interface Changing {
  /** Calls after each change; the answer ends it. */
  onChange(listener: () => void): () => void;
}

/** The first value that is found, at once or after a change; null where none came in so many ms. */
export function waitUntil<Value>(
  changing: Changing,
  find: () => Value | null | undefined,
  { after }: Pick<ClientDoor, 'after'>,
  ms: number,
): Promise<Value | null> {
  return new Promise((resolve) => {
    const ends: (() => void)[] = [];
    function end(value: Value | null): void {
      for (const stop of ends.splice(0)) stop();
      resolve(value);
    }
    function look(): void {
      const value = find();
      if (value !== null && value !== undefined) end(value);
    }
    ends.push(
      after(ms, () => end(null)),
      changing.onChange(look),
    );
    look();
  });
}
