import { failed, ok, type Result } from '#base/result';
import type { UserId } from '#model/ids';
import type { Step } from '#sdk/index';
import type { LessonGuide } from '../lesson-guide.svelte';
import { failureText } from '../../../kit/failure-text';
import { waitFor } from '../../../live/wait-for.svelte';
import type { Hand } from './hand';
import { chaptersOf } from './chapters';
import { Pace } from './pace.svelte';
import { despiteLosses, whenAborted, type FilmEngine } from './despite-losses';
import { bringAbout, settlingMs, type FilmScenery } from './bring-about';
import type { FilmSide } from './perform';
import { besideVisitor, sideOf } from './sides';
import { spell } from './spell';

/** Long enough to read why, and to see what has come of it. */
const readMs = 2_400;
const lookMs = 1_800;
/** Time that is passed over, and what is filled in at once, is told for so long. */
const foldMs = 1_600;

/** The panes in which it plays. */
export interface FilmStage {
  hand(side: FilmSide, pace: Pace, signal: AbortSignal): Hand;
  nameOf(userId: UserId): string;
  /** Notes who the people in the panes are as this step begins. */
  note(stepId: string): void;
  knows(stepId: string): boolean;
  /** The people in the panes leave, and come back as who they were when this step began. */
  leave(): void;
  comeBack(stepId: string): Promise<void>;
  /** Has the pane in which things are set up show this path. */
  turnTo(path: string): void;
  /** Lets so much of the world’s time pass at once. */
  pass(ms: number): Promise<unknown>;
  readonly engine: FilmEngine;
}

type Walked = Pick<
  LessonGuide,
  | 'lesson'
  | 'isDone'
  | 'hasArrived'
  | 'missingOf'
  | 'solutionOf'
  | 'valuesOf'
  | 'wayOf'
  | 'effectOf'
  | 'openBefore'
  | 'prepare'
  | 'bringAbout'
  | 'mayRewind'
  | 'rewind'
>;

/** The end of a lesson, played by its own solutions on the engine that is there. [WT1] */
export class Film {
  readonly chapters: readonly Step[];
  readonly pace = new Pace();
  /** The chapter that plays; as many as there are when it is over. */
  at = $state(0);
  state = $state<'playing' | 'paused' | 'moving' | 'over'>('paused');
  /** A teacher has something to say before each chapter. */
  stopsAtChapters = $state(false);
  deed = $state('');
  side = $state<FilmSide>('visitor');
  problem = $state('');
  readonly #guide: Walked;
  readonly #stage: FilmStage;
  #stopping = new AbortController();
  #running: Promise<void> = Promise.resolve();
  #isOn = false;
  /** Where somebody wanted to be while it was on its way. [WT21] */
  #next: { readonly at: number; readonly plays: boolean | undefined } | null = null;
  /** Its page is gone. */
  #isEnded = false;

  constructor(guide: Walked, stage: FilmStage) {
    this.#guide = guide;
    this.#stage = stage;
    this.chapters = chaptersOf(guide.lesson);
  }

  get chapter(): Step | undefined {
    return this.chapters[this.at];
  }

  get isPlaying(): boolean {
    return this.state === 'playing';
  }

  /** Somebody has stopped it, or it is over: nothing is to happen in its world by itself. [WT13] */
  get stands(): boolean {
    return this.state === 'paused' || this.state === 'over';
  }

  /** “Step 6 of 7: Accept the chat”, also for those who hear it. [WT3] */
  tellPlace(at: number): string {
    const step = this.chapters[at];
    return step ? `Step ${at + 1} of ${this.chapters.length}: ${step.title}` : 'The end';
  }

  /** What stands before its first chapter is set up, where that has never begun; false where it could not be. [WT16] */
  async prepare(): Promise<boolean> {
    const [first] = this.chapters;
    if (this.#isEnded) return false;
    if (!first || this.#guide.mayRewind(first) || this.#guide.openBefore(first).length === 0) return true;
    this.deed = 'What comes before is being set up.';
    const made = await this.#insist(this.#stopping.signal, () => this.#guide.prepare.run(first));
    this.deed = '';
    if (!made.ok) this.problem = failureText(made.failure);
    return made.ok && !this.#isEnded;
  }

  toggle(): void {
    if (this.state === 'over') void this.goTo(0, true);
    else if (this.isPlaying) this.pause();
    else if (this.state === 'paused') this.play();
  }

  pause(): void {
    if (!this.isPlaying) return;
    this.state = 'paused';
    this.pace.held = true;
  }

  play(): void {
    if (this.state !== 'paused' || this.#isEnded) return;
    this.problem = '';
    this.state = 'playing';
    this.pace.held = false;
    // Paused, it is in the middle of a chapter: there it goes on.
    if (this.#isOn) return;
    this.#isOn = true;
    this.#running = this.#run(this.#signal()).finally(() => (this.#isOn = false));
  }

  /** To the beginning of a chapter, back or on. [WT4] */
  async goTo(place: number, plays?: boolean): Promise<void> {
    const at = Math.max(0, Math.min(place, this.chapters.length));
    if (this.#isEnded) return;
    if (this.state === 'moving') {
      this.#next = { at, plays };
      return;
    }
    const goesOn = plays ?? this.isPlaying;
    this.state = 'moving';
    this.problem = '';
    this.#stopping.abort();
    this.pace.held = false;
    await this.#running;
    if (this.#isEnded) return;
    const step = this.chapters[at];
    const isBack = step !== undefined && (at <= this.at || this.#guide.isDone(step));
    const moved = isBack ? await this.#goBack(at) : await this.#hurryTo(at);
    this.deed = '';
    if (moved.ok) this.at = at;
    else this.problem = moved.failure;
    this.state = at === this.chapters.length && moved.ok ? 'over' : 'paused';
    const next = this.#next;
    this.#next = null;
    const playsThen = next?.plays ?? goesOn;
    if (next !== null && next.at !== at) return this.goTo(next.at, playsThen);
    if (playsThen && moved.ok) this.play();
  }

  /** For good: nothing more happens in its world, wherever it was going. [WT18] */
  async stop(): Promise<void> {
    this.#isEnded = true;
    this.pause();
    this.#stopping.abort();
    await this.#running;
  }

  /**
   * What passed in one moment has no beginning of its own: it is reached from the one before; and at the beginning people are as
   * the start has made them.
   */
  async #goBack(at: number): Promise<Result<null, string>> {
    const from = this.chapters.findLastIndex(
      (one, place) => place <= at && this.#guide.mayRewind(one) && (place === 0 || this.#stage.knows(one.id)),
    );
    const step = this.chapters[from];
    if (!step) return failed('Nothing is known of that moment in this browser.');
    this.#stage.leave();
    // Measured, as going back is to take little more than what the engine takes for it. [WT14]
    const start = performance.now();
    const answer = await this.#insist(this.#signal(), () => this.#guide.rewind.run(step));
    performance.measure('film: rewind', { start });
    const seen = answer.ok && waitFor(() => !this.#guide.isDone(step) || null, settlingMs);
    // People talk to the engine by themselves: what is told to this page they do not wait for.
    await Promise.all([seen, this.#stage.comeBack(step.id)]);
    performance.measure('film: back', { start });
    if (!answer.ok) return failed(failureText(answer.failure));
    this.at = from;
    return this.#hurryTo(at);
  }

  #insist<Answer extends Result<unknown, unknown>>(
    signal: AbortSignal,
    attempt: () => Promise<Answer>,
  ): Promise<Answer> {
    return despiteLosses(this.#stage.engine, signal, attempt);
  }

  #signal(): AbortSignal {
    this.#stopping = new AbortController();
    if (this.#isEnded) this.#stopping.abort();
    return this.#stopping.signal;
  }

  async #hurryTo(at: number): Promise<Result<null, string>> {
    const signal = this.#signal();
    this.pace.hurries = true;
    let came: Result<null, string> = ok(null);
    for (const step of this.chapters.slice(this.at, at)) {
      if (signal.aborted) break;
      came = await this.#insist(signal, () => this.#play(step, signal));
      if (!came.ok) break;
      this.at = this.chapters.indexOf(step) + 1;
    }
    this.pace.hurries = false;
    return came;
  }

  async #run(signal: AbortSignal): Promise<void> {
    for (let step = this.chapter; step; step = this.chapter) {
      const came = await this.#insist(signal, () => this.#play(step, signal));
      if (signal.aborted) return;
      if (!came.ok) {
        this.problem = came.failure;
        this.state = 'paused';
        return;
      }
      this.at += 1;
      if (this.stopsAtChapters && this.chapter) {
        this.pause();
        await this.pace.wait(0, signal);
        if (signal.aborted) return;
      }
    }
    this.deed = '';
    this.state = 'over';
  }

  async #play(step: Step, signal: AbortSignal): Promise<Result<null, string>> {
    this.#stage.note(step.id);
    this.deed = '';
    this.side = sideOf(step) ?? besideVisitor(this.chapters, this.chapters.indexOf(step));
    this.#turnTo(step);
    await this.pace.wait(readMs, signal);
    if (!signal.aborted && !this.#guide.isDone(step)) {
      const done = await bringAbout(step, this.#guide, this.#sceneryFor(signal), signal);
      if (!done.ok) return done;
    }
    if (signal.aborted) return ok(null);
    // What the engine brings by itself, such as an offer, takes a moment.
    const arrived = await Promise.race([
      waitFor(() => this.#guide.hasArrived(step) || null, settlingMs),
      whenAborted(signal),
    ]);
    if (!arrived) return failed(`“${step.title}”: ${this.#guide.missingOf(step).join(' ')}`);
    // Where it is to be seen may not have been there before.
    this.#turnTo(step);
    await this.pace.wait(lookMs, signal);
    return ok(null);
  }

  #sceneryFor(signal: AbortSignal): FilmScenery {
    const tell = (side: FilmSide, deed: string) => {
      this.side = side;
      this.deed = deed;
    };
    return {
      hand: (side) => this.#stage.hand(side, this.pace, signal),
      nameOf: (userId) => this.#stage.nameOf(userId),
      tell,
      announce: (deed) => {
        tell('setup', deed);
        return this.pace.wait(foldMs, signal);
      },
      pass: async (ms) => {
        this.deed = `${spell(ms)} pass.`;
        await this.pace.wait(foldMs, signal);
        if (!signal.aborted) await this.#stage.pass(ms);
      },
    };
  }

  /** Where things are set up, the place of a step is gone to. [WT17] */
  #turnTo(step: Step): void {
    const path = sideOf(step) === 'setup' ? this.#guide.effectOf(step) : null;
    if (path !== null) this.#stage.turnTo(path);
  }
}
