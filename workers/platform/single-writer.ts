import type { SystemClock } from '../host/ports';
import type { Locks } from './life-lock';

/** What becomes of the wish to be a workspace's only writer. */
export interface WriterListener {
  onHeld(): void;
  /** Another engine holds it and has not let go for a while. We are told when it does. */
  onWaiting(): void;
  /** Another engine took it: nothing may be written any more. We wait for it again. */
  onStolen(): void;
}

export interface WriterSeat {
  /** Takes the lock from whoever holds it. */
  takeOver(): void;
}

/** An engine that ends, as at a reload, lets go within this time; only then is it worth a word. */
const graceMs = 1_000;

/** Waits for the lock of a workspace and keeps it. Without locks it is held at once: the journal refuses a second writer itself. */
export function awaitWriterSeat(
  locks: Locks,
  workspace: string,
  after: SystemClock['after'],
  on: WriterListener,
): WriterSeat {
  const name = `handoff-sandbox/writer/${workspace}`;
  let held = false;
  if (!locks) {
    on.onHeld();
    return { takeOver() {} };
  }

  const wait = async (options: LockOptions): Promise<void> => {
    const endPatience = after(graceMs, () => !held && on.onWaiting());
    // One that waits while another of our own requests steals the lock stays in the queue: it must not count twice.
    await locks.request(name, options, () => {
      endPatience();
      if (held) return undefined;
      held = true;
      on.onHeld();
      return new Promise<never>(() => {});
    });
  };
  const take = (options: LockOptions) => {
    wait(options).catch(() => {
      held = false;
      on.onStolen();
      take({});
    });
  };
  take({});
  return {
    takeOver() {
      if (!held) take({ steal: true });
    },
  };
}
