import { lessonRowId, type LessonRow, type Row, type Topic } from '#contract/topics';
import type { WorkspaceRequest } from '#contract/sandbox-api';
import { fillPlaceholders, laterLessons, lessons, type Move } from '#core/lessons/index';
import { progressOf } from '#core/lessons/progress';
import type { Failure } from '#model/failure';
import type { Result } from '#base/result';
import type { World } from '#model/world';
import type { RowsOf, Sandbox } from '#sdk/index';
import { AppState } from '../../../src/ui/app-state.svelte';
import { LessonGuide } from '../../../src/ui/features/lessons/lesson-guide.svelte';
import { memoryStorage } from '../memory-storage';
import { createWorldSandbox, type WorldSandbox } from '../world-sandbox';

/** A guide on a page whose rows follow a world. */
export interface GuideStage {
  readonly at: WorldSandbox;
  readonly guide: LessonGuide;
  readonly performed: (readonly Move[])[];
  readonly requests: WorkspaceRequest[];
  /** What a reload of the tab would find. */
  readonly kept: Map<string, string>;
  /** What the next moves answer; they are not carried out. */
  answer: Result<unknown, Failure>;
  /** They are, in the world itself, and the rows follow. */
  carryOut: boolean;
  entered: string[];
  /** Topics whose rows come to the page after all others. */
  late: Topic[];
  /** Calls this while the next moves are being carried out, and resolves then. */
  during(deed: () => void): Promise<void>;
  /** The rows as the world is now. */
  refresh(): void;
  /** Carries out the solution of these steps in the world itself. */
  solve(...stepIds: string[]): Promise<void>;
}

export const lesson = lessons[0]!;

/** @param silent topics that tell nothing before the first `refresh` */
export function createGuideStage(
  kept = new Map<string, string>(),
  silent: readonly Topic[] = [],
): GuideStage {
  const at = createWorldSandbox();
  const listeners = new Map<Topic, (rows: RowsOf<Topic>) => void>();
  const requests: WorkspaceRequest[] = [];
  const sandbox = {
    ...at.sandbox,
    watch: (topic: Topic, listener: (rows: RowsOf<Topic>) => void) => {
      listeners.set(topic, listener);
      if (isTold || !silent.includes(topic)) listener(new Map(rowsOf(topic).map((row) => [row.id, row])));
      return () => listeners.delete(topic);
    },
    workspaceRequest: async (request: WorkspaceRequest) => {
      requests.push(request);
      return { ok: true, value: null };
    },
  } as unknown as Sandbox;

  function rowsOf(topic: Topic): Row<Topic>[] {
    const world: World = at.world;
    if (topic === 'lessons') return [lessonRow()];
    if (topic === 'people') return Object.values(world.users);
    if (topic === 'agents')
      return Object.values(world.agents).map((one) => ({ ...one, id: one.userId })) as never;
    return Object.values(topic in world ? world[topic as 'skills'] : {});
  }

  function lessonRow(): LessonRow {
    const accountId = at.account.id;
    const progress = progressOf(lesson, at.world, { accountId });
    const id = lessonRowId(accountId, lesson.id);
    return { id, accountId, lessonId: lesson.id, ...progress, entered: stage.entered };
  }

  async function dispatchAll(moves: readonly Move[]): Promise<void> {
    for (const move of moves) {
      if (move.kind !== 'command' && move.kind !== 'with-key') continue;
      const key = { keyName: 'k', appKey: 'a', secret: 's', accessToken: 't', accessTokenSecret: 'u' };
      await sandbox.dispatch((move.kind === 'command' ? move.command : move.command(key)) as never);
    }
  }

  let isTold = false;
  let inBetween = () => {};
  const stage: GuideStage = {
    at,
    performed: [],
    requests,
    kept,
    carryOut: false,
    entered: [],
    answer: { ok: true, value: null },
    guide: null as unknown as LessonGuide,
    late: [],
    during: (deed) =>
      new Promise((resolve) => {
        inBetween = () => {
          inBetween = () => {};
          deed();
          resolve();
        };
      }),
    refresh() {
      isTold = true;
      const tell = (isLate: boolean) => {
        for (const [topic, listener] of listeners)
          if (stage.late.includes(topic) === isLate)
            listener(new Map(rowsOf(topic).map((row) => [row.id, row])));
      };
      tell(false);
      if (stage.late.length > 0) setTimeout(() => tell(true));
    },
    async solve(...stepIds) {
      for (const id of stepIds) {
        const step = lesson.steps.find((one) => one.id === id)!;
        await dispatchAll(step.solution(at.world, { accountId: at.account.id }));
      }
    },
  };
  const actors = {
    rewind: (start: object) => sandbox.workspaceRequest({ type: 'rewind', ...start } as WorkspaceRequest),
    perform: async (moves: readonly Move[]) => {
      stage.performed.push(moves);
      if (stage.carryOut) {
        await dispatchAll(moves);
        inBetween();
        stage.refresh();
      }
      return stage.answer;
    },
  };
  const guide = new LessonGuide(
    new AppState(sandbox),
    { lessons, laterLessons, fillPlaceholders },
    actors,
    memoryStorage(kept),
  );
  return Object.assign(stage, { guide });
}
