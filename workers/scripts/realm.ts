import type { ScriptAnswer, ScriptJob, ScriptRealm } from '#model/script';
import { createGuest, type Guest } from './guest';
import { createInstance } from './instance';

/** What nearly every job does. */
const firstSteps = `
var said = botContext.getCurrentUserMessage() + botContext.getBotVariable('none');
botContext.sendMessage(said.replace(/./g, JSON.stringify([Math.random(), new Date()])).slice(0, 9));
try { throw new Error(said); } catch (error) { return { said: String(error) }; }`;

/** A realm in the thread that asks: what the interrupts of QuickJS do not stop hangs it. `steady` is a clock in ms. */
export function createScriptRealm(wasm: WebAssembly.Module, steady: () => number): ScriptRealm {
  /** One that the next job can have. */
  let spare: Guest | null = null;
  let last: Promise<unknown> = Promise.resolve();

  /** What runs for the first time takes many times as long as the second: that is no time of the job. [SC24] */
  async function begin(job: ScriptJob): Promise<Guest> {
    const guest = createGuest(await createInstance(wasm), steady);
    guest.run({ ...job, site: 'endpoint', globals: '', code: firstSteps });
    return guest;
  }

  async function runNext(job: ScriptJob, begins: () => void): Promise<ScriptAnswer> {
    const guest = spare ?? (await begin(job).catch(() => null));
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
