import type { Fact } from '#model/fact';
import { createMemoryJournal } from '#workers/host/memory-journal';
import type { Journal } from '#workers/host/ports';

/** The disk of a simulated machine: it can be full, and the engine can die at it. */
export interface Disk {
  /** The journal as one engine holds it; after `unplug` that engine reaches it no more. Its archive seems empty while `leafing` answers false. */
  open(leafing: () => boolean): { readonly journal: Journal; unplug(): void };
  /** Writes are refused while this answers true. */
  full: () => boolean;
  /** At the write that many writes from now the engine dies, before or after it is kept; null for never. */
  dying: { writes: number; kept: boolean } | null;
  onDeath: () => void;
  /** Every fact that is kept, once, in order. */
  onKept: (facts: readonly Fact[]) => void;
  readonly kept: Journal;
}

export function createDisk(): Disk {
  const kept = createMemoryJournal('');
  const never = new Promise<never>(() => {});

  async function write(...added: Parameters<Journal['append']>): Promise<void> {
    if (disk.full()) throw new Error('the disk is full');
    await kept.append(...added);
    disk.onKept(added[0]);
  }

  async function append(...added: Parameters<Journal['append']>): Promise<void> {
    const { dying } = disk;
    if (!dying) return write(...added);
    dying.writes -= 1;
    if (dying.writes > 0) return write(...added);
    disk.dying = null;
    if (dying.kept) await write(...added);
    disk.onDeath();
    return never;
  }

  const disk: Disk = {
    full: () => false,
    dying: null,
    onDeath: () => {},
    onKept: () => {},
    kept,
    open(leafing) {
      let plugged = true;
      const journal = new Proxy(kept, {
        get(target, name: keyof Journal) {
          const value = name === 'append' ? append : target[name];
          if (typeof value !== 'function') return value;
          if (name === 'readArchive' && !leafing()) return () => Promise.resolve([]);
          return (...given: never[]) => (plugged ? (value as (...all: never[]) => unknown)(...given) : never);
        },
      });
      return { journal, unplug: () => void (plugged = false) };
    },
  };
  return disk;
}
