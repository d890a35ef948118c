/** An engine that stays for so long is worth a second thread, in ms. */
const steadyMs = 2_000;

/** Those in waiting, by workspace: each stands in line for the writer's lock and has no page yet. */
const spares = new Map<string, Worker>();
const soon = new Map<string, ReturnType<typeof setTimeout>>();

/** Lets one wait, in a while, so that who loses its engine need not wait until another is fetched and compiled. */
export function keepSpare(workspace: string): void {
  clearTimeout(soon.get(workspace));
  const begin = () => {
    if (spares.has(workspace)) return;
    const spare = beginThread(workspace);
    spare.onerror = () => spares.delete(workspace);
    spares.set(workspace, spare);
  };
  soon.set(workspace, setTimeout(begin, steadyMs));
}

/** None waits any more: it would begin by itself on what is not there, or not ours. */
export function endSpare(workspace: string): void {
  takeSpare(workspace)?.terminate();
}

/** The thread in waiting. It may have ended without a word: who takes it finds out. */
export function takeSpare(workspace: string): Worker | undefined {
  clearTimeout(soon.get(workspace));
  const spare = spares.get(workspace);
  spares.delete(workspace);
  return spare;
}

/** A thread for the engine of a workspace, where it is this page's own. */
export function beginThread(workspace: string): Worker {
  return new Worker(new URL('../../workers/sandbox.worker.ts', import.meta.url), {
    type: 'module',
    name: workspace,
  });
}
