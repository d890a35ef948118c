import { untrack } from 'svelte';
import type { Result } from '#base/result';
import { fetchPart } from '#contract/fetch-part';
import type { LessonRow } from '#contract/topics';
import { fail, type Failure } from '#model/failure';
import type {
  Crew,
  Detour,
  Lesson,
  LessonsModule,
  Me,
  Move,
  Scene,
  Step,
  Suggestion,
  WindowStorage,
} from '#sdk/index';
import type { AppState } from '../../app-state.svelte';
import { Action } from '../../live/action.svelte';
import { tabStorage } from '../../live/tab-storage';
import { readChoice, writeChoice, type ChosenStep } from './chosen-step';
import { actorsWhenNeeded } from './actors-when-needed';
import type { Actors } from './lesson-actors.svelte';
import { LessonShelf } from './lesson-shelf.svelte';
import { sceneFromRows } from './scene-from-rows';
import { DoneSince, noNews, tellDone, tellUndone, type News } from './news';
import { countDone, isDone, missingOf } from './standing';
import { waitFor } from '../../live/wait-for.svelte';
import type { Watch } from './walk';
import { fillWay, type Way } from './way';

/** How long a solved step may take to show as done. */
const arrivalMs = 3_000;

/** Where this tab stands in the lessons. */
export class LessonGuide {
  readonly shelf: LessonShelf;
  #news = $state.raw<News>(noNews);
  #wanted = '';
  #choice = $state.raw<ChosenStep>({ lessonId: '', stepId: null });
  readonly #since = new DoneSince();
  readonly #app: AppState;
  readonly #fillPlaceholders: LessonsModule['fillPlaceholders'];
  readonly #storage: WindowStorage;
  readonly #actors: Actors;
  #stopping = new AbortController();
  #walked = '';

  readonly scene: Scene = $derived.by(() => sceneFromRows((topic) => this.#app.rows(topic).byId));

  /** Carries out the solution of a step from where the world stands. */
  readonly solve = new Action((step: Step) => this.bringAbout(step));
  /** Does what comes before a step, in its order; all that is open for null. [LG14] [LG42] */
  readonly prepare = new Action((end: Step | null, watch?: Watch) => this.#walk(end, watch));
  /** Back to the start of a step. */
  readonly rewind = new Action((step: Step) => this.#rewindTo(step));

  constructor(
    app: AppState,
    module: LessonsModule,
    actors: Actors = actorsWhenNeeded(app),
    storage: WindowStorage = tabStorage,
  ) {
    this.#app = app;
    this.shelf = new LessonShelf(app, module);
    this.#fillPlaceholders = module.fillPlaceholders;
    this.#actors = actors;
    this.#storage = storage;
    const kept = readChoice(storage, app.sandbox.workspace);
    if (kept) this.choose(kept.lessonId, kept.stepId);
  }

  get lesson(): Lesson {
    const chosen = this.shelf.find(this.#choice.lessonId) ?? this.shelf.find();
    if (!chosen) throw new Error('There is no lesson at all.');
    return chosen;
  }

  /** What the engine says of this lesson; undefined until it has. */
  get row(): LessonRow | undefined {
    return this.shelf.rowOf(this.lesson);
  }

  /** The step to show: the chosen one, else the open one; null when all are done. [LG1] */
  get step(): Step | null {
    const id = this.#choice.stepId ?? this.row?.current;
    return this.lesson.steps.find((step) => step.id === id) ?? null;
  }

  /** Is a step shown that somebody chose, and not the open one? */
  get strays(): boolean {
    return this.#choice.stepId !== null && this.#choice.stepId !== this.row?.current;
  }

  /** What turned done just now, and is. [LG3] */
  get news(): string {
    return tellDone(this.lesson.steps, this.#news);
  }

  /** What was done, and is not any more. [LG20] */
  get undone(): string {
    return tellUndone(this.lesson.steps, this.#news);
  }

  numberOf(step: Step): number {
    return this.lesson.steps.indexOf(step) + 1;
  }

  missingOf(step: Step): readonly string[] {
    return missingOf(this.shelf.rowOf(this.shelf.lessonOf(step, this.lesson)), step);
  }

  isDone(step: Step): boolean {
    return isDone(this.shelf.rowOf(this.shelf.lessonOf(step, this.lesson)), step);
  }

  get doneCount(): number {
    return countDone(this.row);
  }

  /** As things stand: its usual way, or the other one. [LG19] */
  #leadOf(step: Step): Detour {
    const me = this.#me;
    return (me && step.detour?.(this.scene, me)) ?? step;
  }

  /** The way there, click by click. */
  howOf(step: Step): readonly string[] {
    return this.#leadOf(step).how;
  }

  /** What to fill in, as far as the world has it. [LG5] */
  valuesOf(step: Step) {
    return this.#leadOf(step).values.flatMap((one) => {
      const value = this.#fill(one.value, step);
      return value === null ? [] : [{ ...one, value }];
    });
  }

  /** Where its controls are; null while something of its address does not exist yet. [LG5] */
  routeOf(step: Step): string | null {
    return this.#fill(this.#leadOf(step).where.route, step);
  }

  /** Where it is to be seen that it is done; null where that needs no place of its own. [LG16] */
  effectOf(step: Step): string | null {
    const { route, effect = route } = step.where;
    return effect === null ? null : this.#fill(effect, step);
  }

  /** The way to do it by hand; null while its first place does not exist yet. [LG5] */
  wayOf(step: Step): Way | null {
    return fillWay(this.#leadOf(step).where, (text) => this.#fill(text, step));
  }

  solutionOf(step: Step): readonly Move[] {
    const me = this.#me;
    return me ? step.solution(this.scene, me) : [];
  }

  /** Why nothing can be done for the learner here; undefined when something can. */
  whyNotSolve(step: Step): string | undefined {
    if (this.solutionOf(step).length > 0) return undefined;
    return this.openBefore(step).length === 0 ? 'Nothing to do here but wait.' : 'Other steps come first.';
  }

  /** The open steps before this one. */
  openBefore(step: Step): readonly Step[] {
    return this.lesson.steps.slice(0, this.numberOf(step) - 1).filter((one) => !this.isDone(one));
  }

  /** What has to be done first; none where this step can be shown and done as things stand. [LG14] */
  comesBefore(step: Step): readonly Step[] {
    if (this.isDone(step) || this.row === undefined) return [];
    const isBlocked = this.routeOf(step) === null || this.solutionOf(step).length === 0;
    return isBlocked ? this.openBefore(step) : [];
  }

  /** Who can do it, where it takes somebody with a skill. [LG15] */
  crewOf(step: Step): Crew | null {
    const me = this.#me;
    return (me && step.takes?.(this.scene, me)) ?? null;
  }

  /** What to try when all is done, with its address. */
  get after(): readonly Suggestion[] {
    return this.lesson.after.flatMap((one) => {
      const route = this.#fill(one.route);
      return route === null ? [] : [{ ...one, route }];
    });
  }

  mayRewind({ id }: Step): boolean {
    return this.row?.entered.includes(id) ?? false;
  }

  /** Shows this step; the open one (or none) means: go along with what is done. [LG2] [LG51] */
  choose(lessonId: string, stepId: string | null): void {
    this.#wanted = lessonId;
    const lesson = this.shelf.find(lessonId);
    if (!lesson) return void this.#chooseLater(lessonId, stepId);
    if (lesson.id !== this.#choice.lessonId) this.stop();
    const isOpen = stepId === this.shelf.rowOf(lesson)?.current;
    const known = !isOpen && lesson.steps.some(({ id }) => id === stepId);
    this.#choice = { lessonId, stepId: known ? stepId : null };
    this.#news = noNews;
    writeChoice(this.#storage, this.#app.sandbox.workspace, this.#choice);
  }

  async #chooseLater(lessonId: string, stepId: string | null): Promise<void> {
    if ((await this.shelf.bring(lessonId)) && this.#wanted === lessonId) this.choose(lessonId, stepId);
  }

  /** Takes the step that an address names. For an effect: only the address makes it run again. [LG2] */
  readAddress([place, lessonId, stepId]: readonly string[]): void {
    if (place === 'lesson' && lessonId && stepId) untrack(() => this.choose(lessonId, stepId));
  }

  /** Looks at what has turned done since the last look. For an effect: only the row makes it run again. [LG3] */
  look(): void {
    const { row, lesson } = this;
    const rows = this.#app.rows('lessons');
    if (row) untrack(() => this.#tellNews(row, lesson));
    else if (rows.ready) untrack(() => this.shelf.begin(lesson));
    // What was begun is shown as it stands.
    for (const { lessonId } of rows.list) untrack(() => void this.shelf.bring(lessonId));
  }

  #tellNews(row: LessonRow, lesson: Lesson): void {
    const news = this.#since.look(row, this.#news);
    if (news === this.#news) return;
    if (news.done.some((id) => id === this.#choice.stepId)) this.choose(lesson.id, null);
    this.#news = news;
  }

  get #me(): Me | null {
    return this.#app.account ? { accountId: this.#app.account.id } : null;
  }

  #fill(text: string, step?: Step): string | null {
    const me = this.#me;
    const lesson = step ? this.shelf.lessonOf(step, this.lesson) : this.lesson;
    return me ? this.#fillPlaceholders(lesson, text, this.scene, me) : null;
  }

  async bringAbout(step: Step): Promise<Result<unknown, Failure>> {
    const first = await this.#attempt(step);
    // What somebody had begun is saved as they meant it: what it still lacks comes after it. [LG17]
    const isLeft = first.ok && !this.isDone(step) && this.solutionOf(step).length > 0;
    return isLeft ? this.#attempt(step) : first;
  }

  async #attempt(step: Step): Promise<Result<unknown, Failure>> {
    const answer = await this.#actors.perform(this.solutionOf(step));
    // The rows come a moment later; until then the same solution would be found again.
    if (answer.ok) await waitFor(() => this.hasArrived(step) || null, arrivalMs);
    return answer;
  }

  /**
   * Done for the engine, and in what this page knows of the world: what the next step does is found in that, and would
   * write over what has not come yet. [LG18]
   */
  hasArrived(step: Step): boolean {
    const me = this.#me;
    return me !== null && this.isDone(step) && step.missing(this.scene, me).length === 0;
  }

  async #walk(end: Step | null, watch?: Watch): Promise<Result<unknown, Failure>> {
    const { signal } = (this.#stopping = new AbortController());
    this.#walked = this.lesson.id;
    const fetched = await fetchPart(() => import('./walk'), 'does this for you');
    return fetched.ok ? fetched.value.walk(this, end, signal, watch) : fetched;
  }

  /** Is something done for somebody in the lesson that is shown? [LG51] */
  get isUnderway(): boolean {
    return this.prepare.running && this.#walked === this.lesson.id;
  }

  /** What is being prepared ends with the step it is at. [LG42] */
  stop(): void {
    this.#stopping.abort();
  }

  /** What the engine knows the start of the step by; undefined where there is none to go back to. */
  startOf(step: Step) {
    if (!this.row || !this.mayRewind(step)) return undefined;
    return { accountId: this.row.accountId, lessonId: this.row.lessonId, stepId: step.id };
  }

  async #rewindTo(step: Step): Promise<Result<unknown, Failure>> {
    const start = this.startOf(step);
    if (!start) return fail('not-found', { what: 'The start of this step' });
    const answer = await this.#actors.rewind(start);
    if (answer.ok) this.choose(this.lesson.id, null);
    return answer;
  }
}
