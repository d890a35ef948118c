import { openSandbox, type Sandbox } from '#sdk/index';
import type { Row } from '#contract/topics';
import type { BotId } from '#model/ids';
import type { BenchRow } from '../bench-row';
import { interleave } from '../interleave';
import { createRaw } from './raw';

const calls = 100;
/** A message between threads is quick only when both sides have been compiled for good. */
const plan = { turns: 20, warmUp: 14 };

/** A command that changes nothing, from the page through the engine and back, against a bare message there and back. */
export async function dispatchBench(): Promise<readonly BenchRow[]> {
  const sandbox: Sandbox = openSandbox({ workspace: 'bench-dispatch' });
  const raw = await createRaw();
  const account = await firstRow(sandbox, 'accounts');
  sandbox.me = (await firstRow(sandbox, 'users')).id;
  const botId = await makeBot(sandbox, account);
  const ours = async () => {
    for (let call = 0; call < calls; call += 1) {
      // Open already: there is nothing to store.
      const answer = await sandbox.dispatch({ type: 'preview.open', botId });
      if (!answer.ok) throw new Error(answer.failure.text);
    }
  };
  const theirs = async () => {
    for (let call = 0; call < calls; call += 1) await raw.roundTrip();
  };
  const { median, note } = await interleave(ours, theirs, plan);
  return [
    { name: `dispatch ÷ raw port round trip (${note})`, measured: median, unit: '×', bound: { atMost: 1.5 } },
  ];
}

export function firstRow<T extends 'accounts' | 'users' | 'bots'>(
  sandbox: Sandbox,
  topic: T,
): Promise<Row<T>> {
  return new Promise((resolve) => {
    const stop = sandbox.watch(topic, (rows) => {
      const [first] = rows.values();
      if (!first) return;
      queueMicrotask(() => stop());
      resolve(first);
    });
  });
}

export async function makeBot(sandbox: Sandbox, { id: accountId }: Row<'accounts'>): Promise<BotId> {
  const name = `Bench ${Date.now()}`;
  const made = await sandbox.dispatch({ type: 'bot.create', accountId, name, description: '' });
  if (!made.ok) throw new Error(made.failure.text);
  return made.value.botId;
}
