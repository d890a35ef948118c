import type { Patch, Row, Topic } from '#contract/topics';
import type { Result } from '#base/result';
import { playStart, type Landed, type StartFailure } from '#sdk/starts/play-start';
import type { StartStage } from '#sdk/starts/stage';
import { createLoopback } from '#workers/host/loopback';
import type { TestHost } from './test-host';

/** How much time passes between two looks at whether it has ended. */
const beatMs = 100;
const longestMs = 120_000;

type Sandbox = StartStage['sandbox'];

/** An engine on which a start is played, and its time. */
export interface StartGround {
  readonly clock: { after: Sandbox['after']; advance(ms: number): Promise<void> };
  readonly dispatch: Sandbox['dispatch'];
  readonly http: Sandbox['http'];
  readonly openSocket: Sandbox['openSocket'];
  watch(topics: readonly Topic[], sink: (patches: readonly Patch[]) => void): () => void;
}

/** A host of tests. */
export function groundOf(host: TestHost): StartGround {
  return {
    clock: host.clock,
    dispatch: (command, as) => host.do(command, as),
    http: (request) => host.api.http(request),
    openSocket(hello) {
      const { near, far } = createLoopback();
      host.api.openSocket(hello, far);
      return near;
    },
    watch: (topics, sink) => host.api.watch(topics, sink),
  };
}

export function startStageOf({ clock, watch, ...engine }: StartGround): StartStage {
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
      ...engine,
      watch<T extends Topic>(topic: T, listener: (rows: ReadonlyMap<string, Row<T>>) => void) {
        const rows = new Map<string, Row<T>>();
        return watch([topic], (patches) => {
          for (const patch of patches as readonly Patch<T>[]) {
            if (patch.whole) rows.clear();
            for (const row of patch.rows) rows.set(row.id, row);
            for (const id of patch.gone) rows.delete(id);
          }
          listener(rows);
        });
      },
      after: (ms, call) => clock.after(ms, call),
      freshId: () => `start-${(names += 1)}`,
    },
  };
}

/** Plays a start, and lets as much time pass as it needs. */
export async function playStartOn(
  ground: StartGround,
  start: unknown,
  onStep?: (done: number, of: number) => void,
): Promise<Result<Landed, StartFailure>> {
  return whileTimePasses(ground, playStart(start, startStageOf(ground), onStep));
}

/** What is on its way, with as much time as it needs. */
export async function whileTimePasses<Value>(
  { clock }: Pick<StartGround, 'clock'>,
  playing: Promise<Value>,
): Promise<Value> {
  let isOver = false;
  void playing.finally(() => (isOver = true));
  for (let passed = 0; passed < longestMs && !isOver; passed += beatMs) await clock.advance(beatMs);
  return playing;
}
