import type { ScriptAnswer, ScriptJob, ScriptRealm } from '#model/script';
import { createGuest, type Guest } from './guest';
import { createInstance } from './instance';

/** A realm in the thread that asks: what the interrupts of QuickJS do not stop hangs it. `steady` is a clock in ms. */
export function createScriptRealm(wasm: WebAssembly.Module, steady: () => number): ScriptRealm {
  /** One that the next job can have. */
  let spare: Guest | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const begin = async () => createGuest(await createInstance(wasm), steady);

  async function runNext(job: ScriptJob, begins: () => void): Promise<ScriptAnswer> {
    const guest = spare ?? (await begin().catch(() => null));
    if (!guest) return { effects: [], end: { kind: 'stopped', because: 'memory' } };
    begins();
    const { answer, spoilt } = guest.run(job);
    spare = spoilt ? null : guest;
    return answer;
  }

  return {
    run(job, begins = () => {}) {
      const answer = last.then(() => runNext(job, begins));
      last = answer;
      return answer;
    },
  };
}
