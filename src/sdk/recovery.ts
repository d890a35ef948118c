import type { Recovery, RecoveryAnswer } from '#contract/recovery';

/** Longer than any browser takes to read what it lets a site store. */
const patienceMs = 60_000;

/**
 * Asks a thread of its own, which lives for this one question: what hangs or breaks on what is stored takes nothing along.
 * Rejects with a sentence.
 */
export function askRecovery<What extends keyof Recovery>(
  workspace: string,
  what: What,
  ...given: Parameters<Recovery[What]>
): ReturnType<Recovery[What]> {
  const answer = new Promise((resolve, reject) => {
    const worker = new Worker(new URL('../../workers/recovery.worker.ts', import.meta.url), {
      type: 'module',
      name: workspace,
    });
    const patience = setTimeout(() => end(() => reject(new Error('It took too long.'))), patienceMs);
    function end(settle: () => void): void {
      clearTimeout(patience);
      worker.terminate();
      settle();
    }
    worker.onerror = () =>
      end(() => reject(new Error('A part of this app could not be loaded. Reload the page.')));
    worker.onmessage = ({ data }: MessageEvent<RecoveryAnswer>) =>
      end(() => (data.ok ? resolve(data.value) : reject(new Error(data.why))));
    worker.postMessage([what, ...given]);
  });
  // The edge: the worker answers what the contract says of this call.
  return answer as ReturnType<Recovery[What]>;
}
