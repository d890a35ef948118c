import type { LessonRow } from '#contract/topics';
import type { Lesson, Step } from '#core/lessons/lesson';
import { progressOf, stepsTouchedBy, updateProgress, type Progress } from '#core/lessons/progress';
import type { Fact } from '#model/fact';
import type { ConversationId } from '#model/ids';
import { subjectsOf } from '#model/subjects';
import type { World } from '#model/world';
import { createPartWhenNeeded } from './part-when-needed';
import type { Parts, SystemClock } from './ports';

/** Lessons judged while somebody looks at one; their texts are loaded then. Facts mark steps; a step is judged again only when the rows are asked for. */
export interface LessonWatch {
  /** The texts were wanted, and could not be loaded. */
  readonly isMissing: boolean;
  rows(): readonly LessonRow[];
  /** These facts are stored; true when a row may have changed. */
  tell(facts: readonly Fact[]): boolean;
  /** The world is another one. */
  forget(): void;
}

interface Watched {
  readonly lesson: Lesson;
  progress: Progress | null;
  readonly touched: Set<Step>;
}

const rememberedTalks = 10_000;

/** `enter` is called when a step becomes the current one for the first time, so that it can be started over. */
export function createLessonWatch(
  load: Parts['lessons'],
  world: () => World,
  enter: (lessonId: string, stepId: string) => void,
  onChange: () => void,
  after: SystemClock['after'],
): LessonWatch {
  /** Milestones seen per conversation: a message that reaches none can finish no step, and most reach none. */
  const reached = new Map<ConversationId, number>();
  let watched: readonly Watched[] = [];
  const part = createPartWhenNeeded(load, after, {
    loaded({ lessons }) {
      watched = lessons.map((lesson) => ({ lesson, progress: null, touched: new Set() }));
      onChange();
    },
    missing: onChange,
  });

  function row(one: Watched): LessonRow[] {
    const scene = world();
    const [accountId] = scene.order.accounts;
    if (accountId === undefined) return [];
    const me = { accountId };
    one.progress = one.progress
      ? updateProgress(one.progress, one.touched, scene, me)
      : progressOf(one.lesson, scene, me);
    one.touched.clear();
    const { id } = one.lesson;
    const { steps, current } = one.progress;
    const entered = one.lesson.steps
      .map((step) => step.id)
      .filter((stepId) => scene.lessons[`${id} ${stepId}`]);
    if (current !== null && !entered.includes(current)) enter(id, current);
    return [{ id, steps, current, entered }];
  }

  function isMereTalk(fact: Fact): boolean {
    if (fact.type !== 'message.published') return false;
    const count = world().conversations[fact.conversationId]?.milestones.length ?? 0;
    if (reached.get(fact.conversationId) === count) return true;
    if (reached.size >= rememberedTalks) reached.clear();
    reached.set(fact.conversationId, count);
    return false;
  }

  return {
    get isMissing() {
      return part.isMissing;
    },
    rows() {
      part.want();
      return watched.flatMap(row);
    },
    tell(facts) {
      let changed = false;
      for (const fact of facts) {
        if (isMereTalk(fact)) continue;
        if (fact.type === 'lesson.stepEntered') changed = true;
        const subjects = subjectsOf(fact, world());
        for (const one of watched) {
          for (const step of stepsTouchedBy(one.lesson, fact, subjects)) {
            one.touched.add(step);
            changed = true;
          }
        }
      }
      return changed;
    },
    forget() {
      for (const one of watched) one.progress = null;
      reached.clear();
    },
  };
}
