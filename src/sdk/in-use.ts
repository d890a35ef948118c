import { writerLock } from '#contract/writer-lock';

/** Whether an engine runs this workspace for some page; false too where the browser does not tell. */
export async function isInUse(
  workspace: string,
  locks: Pick<LockManager, 'query'> | undefined = navigator.locks,
): Promise<boolean> {
  try {
    const { held } = (await locks?.query()) ?? {};
    return held?.some(({ name }) => name === writerLock(workspace)) ?? false;
  } catch {
    return false; // Locks are there and refused, as in an opaque origin.
  }
}
