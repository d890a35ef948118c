import { fetchPart } from '#contract/fetch-part';
import { lessonRowId, type LessonRow } from '#contract/topics';
import type { LaterLesson, Lesson, LessonsModule, Step } from '#sdk/index';
import type { AppState } from '../../app-state.svelte';
import { toasts } from '../../kit/toasts.svelte';
import type { SceneTopic } from './scene-from-rows';

/** Whether all of it is here. */
const isHere = (one: Lesson | LaterLesson): one is Lesson => 'steps' in one;

/** The lessons of this tab, in the order of the list: some are here, the others can be brought. */
export class LessonShelf {
  all = $state.raw<readonly (Lesson | LaterLesson)[]>([]);
  readonly #app: AppState;
  /** Those that are nobody's before they are begun. */
  readonly #later: readonly LaterLesson[];

  constructor(app: AppState, { lessons, laterLessons }: LessonsModule) {
    this.#app = app;
    this.#later = laterLessons;
    this.all = [...lessons, ...laterLessons];
  }

  /** One that is here; the first, where none is named. */
  find(lessonId?: string): Lesson | undefined {
    return this.all.filter(isHere).find(({ id }) => !lessonId || id === lessonId);
  }

  /** The one that this is a step of: the one that is shown, where that has it too. */
  lessonOf(step: Step, shown: Lesson): Lesson {
    return [shown, ...this.all.filter(isHere)].find(({ steps }) => steps.includes(step)) ?? shown;
  }

  /** The start in which a step of this lesson is prepared: none where it is a step of the first one, which that start has done already. [LG53] */
  startFor(step: Step, { goesOnFrom }: Lesson): string | undefined {
    const isOfFirst = goesOnFrom !== undefined && this.find()?.steps.some((one) => one.id === step.id);
    return isOfFirst ? undefined : goesOnFrom;
  }

  /** What the engine says of a lesson, in the account I work in; undefined until it has. */
  rowOf({ id }: { readonly id: string }): LessonRow | undefined {
    return this.#app.rows('lessons').list.find(({ lessonId }) => lessonId === id);
  }

  /** Whether how far this lesson is has come, and these rows. */
  knows(lesson: Lesson, topics: readonly SceneTopic[]): boolean {
    return this.rowOf(lesson) !== undefined && topics.every((topic) => this.#app.rows(topic).ready);
  }

  async bring(lessonId: string): Promise<Lesson | undefined> {
    const later = this.all.find(({ id }) => id === lessonId);
    if (later && !isHere(later)) {
      const fetched = await fetchPart(() => later.load(), 'is this lesson');
      if (fetched.ok) this.all = this.all.map((one) => (one.id === lessonId ? fetched.value : one));
      else toasts.show({ text: fetched.failure.text, tone: 'error' });
    }
    return this.find(lessonId);
  }

  /** The engine judges a lesson that comes later once somebody has begun it: without a row nobody has, in this world. [LG30] */
  begin({ id, steps: [first] }: Lesson): void {
    const { account, sandbox } = this.#app;
    if (!first || !account || !this.#later.some((one) => one.id === id)) return;
    const lessonId = lessonRowId(account.id, id);
    void sandbox.dispatch({ type: 'lesson.enter', lessonId, stepId: first.id });
  }
}
