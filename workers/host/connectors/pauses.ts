import type { ConnectorPorts } from './ports';

/** Waiting in virtual time that can be cut short. */
export interface Pauses {
  /** Resolves after `ms`, or when `end` is called. */
  pause(ms: number): Promise<void>;
  /** Ends every pause there is. */
  end(): void;
}

export function createPauses(after: ConnectorPorts['after']): Pauses {
  const open = new Set<() => void>();
  return {
    pause: (ms) =>
      new Promise((resolve) => {
        if (ms <= 0) return resolve();
        const finish = () => {
          open.delete(finish);
          cancel();
          resolve();
        };
        const cancel = after(ms, finish);
        open.add(finish);
      }),
    end() {
      for (const finish of [...open]) finish();
    },
  };
}
