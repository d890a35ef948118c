import type { LessonRow } from '#contract/topics';
import type { EmbedEvent, EmbedEvents } from '#sdk/embed';
import type { RowsOf, Sandbox } from '#sdk/index';

type Tell = <E extends EmbedEvent>(event: E, detail: EmbedEvents[E]) => void;

/** Tells what happens in the world from now on. [EB3] The answer ends it. */
export function tellWorldEvents(sandbox: Pick<Sandbox, 'watch'>, tell: Tell): () => void {
  /** The steps of each lesson that are done: a lesson is known once it has been judged. */
  const done = new Map<string, ReadonlySet<string>>();
  let milestones: ReadonlySet<string> | null = null;

  const lessons = sandbox.watch('lessons', (rows) => {
    for (const { lessonId, ...row } of rows.values()) {
      const now = new Set(doneOf(row));
      for (const step of newIn(now, done.get(lessonId) ?? now))
        tell('step-passed', { lesson: lessonId, step });
      const wasWhole = (done.get(lessonId)?.size ?? row.steps.length) === row.steps.length;
      if (row.current === null && !wasWhole) tell('lesson-completed', { lesson: lessonId });
      done.set(lessonId, now);
    }
  });
  const conversations = sandbox.watch('conversations', (rows) => {
    const now = new Set(milestonesOf(rows));
    for (const reached of newIn(now, milestones ?? now)) {
      const [conversation = '', milestone] = reached.split(' ');
      if (milestone === 'human-joined') tell('handed-over', { conversation });
      else tell('failed', { text: 'A hand-over failed: nobody took the conversation.' });
    }
    milestones = now;
  });
  return () => {
    lessons();
    conversations();
  };
}

const newIn = (now: ReadonlySet<string>, before: ReadonlySet<string>) =>
  [...now].filter((one) => !before.has(one));

function doneOf({ steps }: Pick<LessonRow, 'steps'>): readonly string[] {
  return steps.filter(({ missing }) => missing.length === 0).map(({ id }) => id);
}

/** What is told of conversations, each as `conversation milestone`. */
function milestonesOf(rows: RowsOf<'conversations'>): readonly string[] {
  return [...rows.values()].flatMap(({ id, milestones }) =>
    milestones
      .filter((one) => one === 'human-joined' || one === 'escalation-failed')
      .map((one) => `${id} ${one}`),
  );
}
