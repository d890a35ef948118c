import { systemClock } from '#workers/platform/system-clock';
import { jobLimitMs } from '#workers/scripts/limits';
import { superviseScripts } from '#workers/scripts/supervise';
import type { ThreadWord } from '#workers/scripts/thread';
import { jobOf } from '../../scripts/job';
import type { BenchRow } from '../bench-row';
import { interleave } from '../interleave';

const calls = 20;
/** By when an endless loop has to be over. */
const limitMs = jobLimitMs + 30;
const step = jobOf('botContext.sendMessage("Hello " + botContext.getCurrentUserMessage())');

/** A script step in a realm of its own against a call of what is compiled already, both in a thread that is warm; and how soon endless loops are over. */
export async function scriptsBench(): Promise<readonly BenchRow[]> {
  const scripts = superviseScripts(({ word }) => {
    const { port1, port2 } = new MessageChannel();
    const thread = new Worker(new URL('../../../workers/script.worker.ts', import.meta.url), {
      type: 'module',
    });
    port1.onmessage = ({ data }: MessageEvent<ThreadWord>) => word(data);
    thread.postMessage(port2, [port2]);
    return {
      give: (job) => port1.postMessage(job),
      end() {
        port1.close();
        thread.terminate();
      },
    };
  }, systemClock);
  const raw = createRawCall();
  const ours = async () => {
    for (let call = 0; call < calls; call += 1) {
      const { effects, end } = await scripts.run(step);
      if (effects.length !== 1) throw new Error(`The script said nothing: ${JSON.stringify(end)}`);
    }
  };
  const theirs = async () => {
    for (let call = 0; call < calls; call += 1) await raw(step.sees);
  };
  const { median, note } = await interleave(ours, theirs, { turns: 4 });

  /** From asking until it is over, the median of five. */
  async function msUntilStopped(code: string): Promise<number> {
    const times: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      // The thread may be a new one.
      await scripts.run(step);
      const start = performance.now();
      const { end } = await scripts.run(jobOf(code));
      if (end.kind !== 'stopped') throw new Error(`${code} was not stopped.`);
      times.push(performance.now() - start);
    }
    return times.sort((a, b) => a - b)[2] ?? NaN;
  }

  return [
    {
      name: `a script step ÷ a call of precompiled QuickJS (${note})`,
      measured: median,
      unit: '×',
      bound: { atMost: 10 },
    },
    {
      name: `an endless loop until it is stopped ÷ ${limitMs} ms`,
      measured: (await msUntilStopped('for (;;);')) / limitMs,
      unit: '×',
      bound: { atMost: 1 },
    },
    {
      name: `one that no interrupt stops ÷ ${limitMs} ms`,
      measured: (await msUntilStopped('[].indexOf.call({ length: 9007199254740991 }, 1)')) / limitMs,
      unit: '×',
      // Timers come late by some part of a ms each.
      bound: { atMost: 1.15 },
    },
  ];
}

function createRawCall(): (given: unknown) => Promise<unknown> {
  const worker = new Worker(new URL('./quickjs.worker.ts', import.meta.url), { type: 'module' });
  const { port1: port, port2 } = new MessageChannel();
  worker.postMessage('serve', [port2]);
  return (given) =>
    new Promise((resolve) => {
      port.onmessage = ({ data }) => resolve(data);
      port.postMessage(given);
    });
}
