import { openSandbox, type Sandbox } from '#sdk/index';
import type { BenchRow } from '../bench-row';
import { interleave } from '../interleave';
import { createRaw } from './raw';

const calls = 300;

/** A command that stores nothing, through Comlink and the engine, against a bare message there and back. */
export async function dispatchBench(): Promise<readonly BenchRow[]> {
  const sandbox: Sandbox = openSandbox({ workspace: 'bench-dispatch' });
  const raw = await createRaw();
  const ours = async () => {
    for (let call = 0; call < calls; call += 1) {
      const answer = await sandbox.dispatch({ type: 'user.generateKey', loginName: 'bot' });
      if (!answer.ok) throw new Error(answer.failure.text);
    }
  };
  const theirs = async () => {
    for (let call = 0; call < calls; call += 1) await raw.roundTrip();
  };
  const { median, note } = await interleave(ours, theirs);
  return [
    { name: `dispatch ÷ raw port round trip (${note})`, measured: median, unit: '×', bound: { atMost: 1.5 } },
  ];
}
