import type { LessonRow } from '#contract/topics';
import type { EmbedEvent, EmbedEvents } from '#sdk/embed';
import type { RowsOf } from '#sdk/index';
import type { AppState } from '../app-state.svelte';

type Tell = <E extends EmbedEvent>(event: E, detail: EmbedEvents[E]) => void;

/** Tells what happens from now on in the account I work in. [EB3] The answer ends it. */
export function tellWorldEvents(app: Pick<AppState, 'sandbox' | 'account'>, tell: Tell): () => void {
  const { sandbox } = app;
  /** The steps of each account’s lesson that are done: it is known once it has been judged. */
  const done = new Map<string, ReadonlySet<string>>();
  let milestones: ReadonlySet<string> | null = null;

  const lessons = sandbox.watch('lessons', (rows) => {
    for (const { id, accountId, lessonId, ...row } of rows.values()) {
      const now = new Set(doneOf(row));
      const before = done.get(id);
      done.set(id, now);
      if (!before || accountId !== app.account?.id) continue;
      for (const step of newIn(now, before)) tell('step-passed', { lesson: lessonId, step });
      if (row.current === null && before.size < row.steps.length)
        tell('lesson-completed', { lesson: lessonId });
    }
  });
  const conversations = sandbox.watch('conversations', (rows) => {
    const now = new Set(milestonesOf(rows));
    for (const reached of newIn(now, milestones ?? now)) {
      const [conversation = '', milestone] = reached.split(' ');
      if (rows.get(conversation)?.accountId !== app.account?.id) continue;
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
