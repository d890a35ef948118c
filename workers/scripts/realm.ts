import type { ScriptAnswer, ScriptJob, ScriptRealm } from '#model/script';
import { createInstance, type Instance } from './instance';
import { runJob } from './run-job';

/** A realm in the thread that asks: what the interrupts of QuickJS do not stop hangs it. `steady` is a clock in ms. */
export function createScriptRealm(wasm: WebAssembly.Module, steady: () => number): ScriptRealm {
  /** One that the next job can have. */
  let spare: Instance | null = null;
  let last: Promise<unknown> = Promise.resolve();

  async function runNext(job: ScriptJob): Promise<ScriptAnswer> {
    const instance = spare ?? (await createInstance(wasm).catch(() => null));
    if (!instance) return { effects: [], end: { kind: 'stopped', because: 'memory' } };
    const { answer, spoilt } = runJob(instance, job, steady);
    spare = spoilt ? null : instance;
    return answer;
  }

  return {
    run(job) {
      const answer = last.then(() => runNext(job));
      last = answer;
      return answer;
    },
  };
}
