import type { ConnectorPorts } from './ports';

/** Waiting in virtual time that can be cut short. */
export interface Pauses {
  /** Resolves after `ms`, or when `end` is called. */
  pause(ms: number): Promise<void>;
  /** Ends every pause, and each later one at once. */
  end(): void;
}

export function createPauses(after: ConnectorPorts['after']): Pauses {
  const open = new Set<() => void>();
  let ended = false;
  return {
    pause: (ms) =>
      new Promise((resolve) => {
        if (ended || ms <= 0) return resolve();
        const finish = () => {
          open.delete(finish);
          cancel();
          resolve();
        };
        const cancel = after(ms, finish);
        open.add(finish);
      }),
    end() {
      ended = true;
      for (const finish of [...open]) finish();
    },
  };
}
