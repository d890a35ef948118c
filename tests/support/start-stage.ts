import type { Patch, Row, Topic } from '#contract/topics';
import type { Result } from '#base/result';
import { playStart, type Landed, type StartFailure } from '#sdk/starts/play-start';
import type { StartStage } from '#sdk/starts/stage';
import { createLoopback } from '#workers/host/loopback';
import type { TestHost } from './test-host';

/** How much time passes between two looks at whether it has ended. */
const beatMs = 100;
const longestMs = 120_000;

/** A host of tests as the stage of a start. */
export function startStageOf(host: TestHost): StartStage {
  const kept = new Map<string, string>();
  let names = 0;
  return {
    storage: {
      get: (key) => kept.get(key) ?? null,
      set: (key, value) => void kept.set(key, value),
      remove: (key) => void kept.delete(key),
    },
    sandbox: {
      workspace: 'start',
      dispatch: (command, as) => host.do(command, as),
      watch<T extends Topic>(topic: T, listener: (rows: ReadonlyMap<string, Row<T>>) => void) {
        const rows = new Map<string, Row<T>>();
        return host.api.watch([topic], (patches) => {
          for (const patch of patches as readonly Patch<T>[]) {
            if (patch.whole) rows.clear();
            for (const row of patch.rows) rows.set(row.id, row);
            for (const id of patch.gone) rows.delete(id);
          }
          listener(rows);
        });
      },
      http: (request) => host.api.http(request),
      openSocket(hello) {
        const { near, far } = createLoopback();
        host.api.openSocket(hello, far);
        return near;
      },
      after: host.clock.after,
      freshId: () => `start-${(names += 1)}`,
    },
  };
}

/** Plays a start, and lets as much time pass as it needs. */
export async function playStartOn(
  host: TestHost,
  start: unknown,
  onStep?: (done: number, of: number) => void,
): Promise<Result<Landed, StartFailure>> {
  return whileTimePasses(host, playStart(start, startStageOf(host), onStep));
}

/** What is on its way, with as much time as it needs. */
export async function whileTimePasses<Value>(
  { clock }: Pick<TestHost, 'clock'>,
  playing: Promise<Value>,
): Promise<Value> {
  let isOver = false;
  void playing.finally(() => (isOver = true));
  for (let passed = 0; passed < longestMs && !isOver; passed += beatMs) await clock.advance(beatMs);
  return playing;
}
