import { lessonRowId, type LessonRow } from '#contract/topics';
import type { LaterLesson, Lesson, Step } from '#core/lessons/lesson';
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
import { createPartWhenNeeded, type PartWhenNeeded } from './part-when-needed';
import type { Parts, SystemClock } from './ports';
import { stepNames } from './steps-entered';

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
  const watched: Watched[] = [];
  /** Those nobody may ever begin. */
  const later = new Map<LaterLesson['id'], PartWhenNeeded>();
  const part = createPartWhenNeeded(load, after, {
    loaded({ lessons, laterLessons }) {
      for (const lesson of lessons) watch(lesson);
      for (const { id, load: loadOne } of laterLessons)
        later.set(id, createPartWhenNeeded(loadOne, after, { loaded: watch, missing: onChange }));
      onChange();
    },
    missing: onChange,
  });

  function watch(lesson: Lesson): void {
    watched.push({ lesson, standings: new Map() });
    onChange();
  }

  /** Those that are there from the beginning need not be begun. [EN51] */
  function isPlayed(lessonId: string, accountId: AccountId): boolean {
    const begins = `${lessonRowId(accountId, lessonId)} `;
    return !later.has(lessonId) || Object.keys(world().lessons).some((name) => name.startsWith(begins));
  }

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
      return [part, ...later.values()].some(({ isMissing }) => isMissing);
    },
    rows(of = null) {
      part.want();
      const accounts = world().order.accounts.filter((id) => of === null || id === of);
      for (const [id, one] of later) if (accounts.some((accountId) => isPlayed(id, accountId))) one.want();
      return watched.flatMap((one) =>
        accounts.filter((id) => isPlayed(one.lesson.id, id)).map((id) => row(one, id)),
      );
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
