import type { ScriptAnswer, ScriptJob, ScriptRealm } from '#model/script';

/** What a thread that runs jobs says of the one it was given. It gets one after the other. */
export type ThreadWord =
  | { readonly type: 'begun' }
  | { readonly type: 'answer'; readonly answer: ScriptAnswer }
  /** What it needs could not be loaded. */
  | { readonly type: 'failed' };

/** A thread as seen by who gives it jobs. */
export interface ScriptThread {
  give(job: ScriptJob): void;
  /** Whatever it is doing. */
  end(): void;
}

/** Begins a thread. Once it is ended, nothing is heard of it any more. */
export type BeginThread = (on: { word(word: ThreadWord): void; lost(): void }) => ScriptThread;

interface JobPort {
  postMessage(word: ThreadWord): void;
  onmessage: ((event: MessageEvent<ScriptJob>) => void) | null;
}

/** The thread’s own side: a job begins when everything it needs is there. */
export function serveJobs(port: JobPort, realm: Promise<ScriptRealm>): void {
  port.onmessage = async ({ data: job }) => {
    const ready = await realm.catch(() => null);
    if (!ready) return port.postMessage({ type: 'failed' });
    const answer = await ready.run(job, () => port.postMessage({ type: 'begun' }));
    port.postMessage({ type: 'answer', answer });
  };
}
