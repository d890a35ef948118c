import { writerLock } from '#contract/writer-lock';
import type { SystemClock } from '../host/ports';

/** What becomes of the wish to be a workspace's only writer. */
export interface WriterListener {
  onHeld(): void;
  /** Another engine holds it and does not let go. `onHeld` follows when it does. */
  onWaiting(): void;
  /** Another engine took it: nothing may be written any more. It is waited for again. */
  onStolen(): void;
}

export interface SingleWriter {
  /** Takes the lock from whoever holds it. */
  takeOver(): void;
  /** Who waits has the time once more in which another engine lets go; then `onWaiting` follows. */
  waitAnew(): void;
}

/** As much of the browser's LockManager as is needed here. */
interface StealableLocks {
  request(
    name: string,
    options: { readonly steal?: boolean },
    call: () => Promise<unknown>,
  ): Promise<unknown>;
}

/** An engine that ends, as at a reload, lets go within this time; only then is it worth a word. */
const graceMs = 1_000;

/** Waits for the lock of a workspace and keeps it. Without locks it is held at once: the journal itself refuses a second writer. */
export function awaitSingleWriter(
  locks: StealableLocks | undefined,
  workspace: string,
  after: SystemClock['after'],
  on: WriterListener,
): SingleWriter {
  const name = writerLock(workspace);
  let held = false;

  function hold(): Promise<never> {
    held = true;
    on.onHeld();
    return new Promise(() => {});
  }

  const wait = () =>
    after(graceMs, () => {
      if (!held) on.onWaiting();
    });

  function ask(options: { readonly steal?: boolean }): void {
    const stopWaiting = wait();
    locks
      ?.request(name, options, () => {
        stopWaiting();
        return hold();
      })
      .catch(() => {
        stopWaiting();
        if (!held) return void hold(); // Locks are there and refused, as in an opaque origin.
        held = false;
        on.onStolen();
        ask({});
      });
  }

  if (locks) ask({});
  else void hold();

  return {
    takeOver() {
      if (!held) ask({ steal: true });
    },
    waitAnew: () => void wait(),
  };
}
