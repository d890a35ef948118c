import { lessonRowId, type LessonRow } from '#contract/topics';
import type { Lesson, Step } from '#core/lessons/lesson';
import {
  progressOf,
  stepsTouchedBy,
  stepsTouchedByLines,
  updateProgress,
  type Progress,
} from '#core/lessons/progress';
import type { Fact } from '#model/fact';
import type { AccountId, ConversationId } from '#model/ids';
import { subjectsOf } from '#model/subjects';
import type { World } from '#model/world';
import { createPartWhenNeeded } from './part-when-needed';
import { stepNames } from './step-starts';
import type { Parts, SystemClock } from './ports';

/** Lessons judged while somebody looks at one; their texts are loaded then. Facts mark steps; a step is judged again only when the rows are asked for. */
export interface LessonWatch {
  /** The texts were wanted, and could not be loaded. */
  readonly isMissing: boolean;
  /** Of one account, or of all. */
  rows(of?: AccountId | null): readonly LessonRow[];
  /** These facts are stored; true when a row may have changed. */
  tell(facts: readonly Fact[]): boolean;
  /** The world is another one. */
  forget(): void;
}

interface Watched {
  readonly lesson: Lesson;
  /** Where each account stands, as far as somebody looked. */
  readonly standings: Map<AccountId, Standing>;
}

interface Standing {
  readonly progress: Progress;
  /** Steps to be judged again. */
  readonly touched: Set<Step>;
}

const rememberedTalks = 10_000;

/** `enter` is called with a row's id when a step becomes the current one for the first time, so that it can be started over. */
export function createLessonWatch(
  load: Parts['lessons'],
  world: () => World,
  enter: (rowId: string, stepId: string) => void,
  onChange: () => void,
  after: SystemClock['after'],
): LessonWatch {
  /**
   * Milestones of each conversation at the last look at its lines. Where no new one was reached since, no step can have
   * changed, and most messages reach none. They are the world's, which may be ahead of what is told: so it does not
   * matter which message brought one. [LE13]
   */
  const reached = new Map<ConversationId, number>();
  let watched: readonly Watched[] = [];
  const part = createPartWhenNeeded(load, after, {
    loaded({ lessons }) {
      watched = lessons.map((lesson) => ({ lesson, standings: new Map() }));
      onChange();
    },
    missing: onChange,
  });

  /** Each account stands somewhere of its own. */
  function row({ lesson, standings }: Watched, accountId: AccountId): LessonRow {
    const scene = world();
    const me = { accountId };
    const before = standings.get(accountId);
    const progress = before
      ? updateProgress(before.progress, before.touched, scene, me)
      : progressOf(lesson, scene, me);
    standings.set(accountId, { progress, touched: new Set() });
    const { steps, current } = progress;
    const entered = lesson.steps
      .map((step) => step.id)
      .filter((stepId) => stepNames(accountId, lesson.id, stepId).some((name) => scene.lessons[name]));
    const id = lessonRowId(accountId, lesson.id);
    if (current !== null && !entered.includes(current)) enter(id, current);
    return { id, accountId, lessonId: lesson.id, steps, current, entered };
  }

  function reachesNew({ conversationId }: Fact<'message.published'>): boolean {
    const count = world().conversations[conversationId]?.milestones.length ?? 0;
    if (reached.get(conversationId) === count) return false;
    if (reached.size >= rememberedTalks) reached.clear();
    reached.set(conversationId, count);
    return true;
  }

  function stepsToJudge({ lesson }: Watched, fact: Fact): readonly Step[] {
    if (fact.type === 'message.published') return stepsTouchedByLines(lesson);
    return stepsTouchedBy(lesson, fact, subjectsOf(fact, world()));
  }

  return {
    get isMissing() {
      return part.isMissing;
    },
    rows(of = null) {
      part.want();
      const accounts = world().order.accounts.filter((id) => of === null || id === of);
      return watched.flatMap((one) => accounts.map((accountId) => row(one, accountId)));
    },
    tell(facts) {
      let changed = false;
      for (const fact of facts) {
        if (fact.type === 'message.published' && !reachesNew(fact)) continue;
        // Another conversation may have the name of one that is gone.
        if (fact.type === 'world.replaced') reached.clear();
        if (fact.type === 'lesson.stepEntered') changed = true;
        for (const one of watched) {
          for (const step of stepsToJudge(one, fact)) {
            for (const { touched } of one.standings.values()) touched.add(step);
            changed = true;
          }
        }
      }
      return changed;
    },
    forget() {
      for (const one of watched) one.standings.clear();
      reached.clear();
    },
  };
}
