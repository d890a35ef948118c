import type { Result } from '#base/result';
import type { LaterLesson, Lesson } from '#core/lessons/lesson';
import type { Hear } from '#core/engine/hear';
import type { ReplaceWorld } from '#core/engine/replace-world';
import type { Serve } from '#core/engine/serve';
import type { CarryOut } from '#core/engine/step';
import type { Command } from '#contract/command';
import type { Input } from '#core/engine/input';
import type { InputAnswer } from '#core/engine/decision';
import type { WorkspaceOutcome, WorkspaceRequest } from '#contract/sandbox-api';
import type { UserId } from '#model/ids';
import type { Archived, ArchivedPart } from '#model/archive';
import type { Failure } from '#model/failure';
import type { Fact } from '#model/fact';
import type { ScriptRealm } from '#model/script';
import type { World } from '#model/world';
import type { ConnectorPool } from './connectors/connector-pool';
import type { ConnectorPorts } from './connectors/ports';
import type { AskEngine, AskMeans } from './bot-asks/perform';
import type { OutsideDoor } from './outside/door';
import type { AllowingEngine, OutsideWay } from './outside/reach';
import type { AnswerRecalls } from './recalls';
import type { LookAhead } from './look-ahead';

/** Real time and real waiting; the virtual clock is built on it. */
export interface SystemClock {
  /** ms since 1970. */
  now(): number;
  /** ms since some moment, by a clock that nobody sets. */
  steady(): number;
  /** Calls once after `ms`; the answer cancels and is harmless afterwards. */
  after(ms: number, call: () => void): () => void;
  /** Calls when everything this turn has already set off is done: later than promises, sooner than any timer. */
  soon(call: () => void): void;
}

/** Fresh names. */
export interface Ids {
  uuid(): string;
  /** `digits` random digits, the first not 0. */
  digits(count: number): string;
  /** URL-safe random text of about 22 characters, for tokens and keys. */
  token(): string;
}

export interface Log {
  /** The world around failed: a disk, a network. */
  warn(text: string, cause?: unknown): void;
  /** The program failed, and was kept from doing harm. */
  bug(text: string, cause: unknown): void;
}

/** The world as it was when a lesson step was entered, so that the step can be started over. */
export interface StepStart {
  /** `lesson step`, as `world.lessons` names it. */
  readonly id: string;
  readonly world: World;
}

/**
 * Where facts are kept. Positions count from 0; `append` is one durable write and keeps order. A fact that replaces the
 * world takes the place of everything before it: older facts and snapshots go in the same write, and of the archive what
 * that world does not know.
 */
export interface Journal {
  readonly kind: 'database' | 'memory';
  /** Why it is not the database; empty when it is. */
  readonly problem: string;
  /** The position of the oldest fact that is still kept. There the world is that of the snapshot, or empty. */
  readonly start: number;
  /** The newest snapshot, or the newest not beyond `until`, and the position of the fact after it. `world` is null where it cannot be read. */
  readSnapshot(until?: number): Promise<{ world: World | null; position: number } | null>;
  /** Facts from a position on, oldest first, up to but not including `until`; rejects where one of them cannot be read. */
  readFacts(from: number, until?: number): Promise<Fact[]>;
  /** As many facts from a position on as can be read without a gap; `whole` when none is left out. */
  salvageFacts(from: number): Promise<{ facts: Fact[]; whole: boolean }>;
  /** The position the next fact gets. */
  length(): Promise<number>;
  /** With the starts of the steps that they enter, and what leaves the world by them. Resolves when stored; rejects with the reason and stores nothing. */
  append(
    facts: readonly Fact[],
    starts?: readonly StepStart[],
    archived?: readonly Archived[],
  ): Promise<void>;
  /** The newest of the archive that have one of these keys, oldest first. What cannot be read is left out, and counted. */
  recall(
    keys: readonly string[],
  ): Promise<{ readonly parts: readonly ArchivedPart[]; readonly missing: number }>;
  /** The first so many of the archive, oldest first. What cannot be read is left out. */
  readArchive(count: number): Promise<readonly ArchivedPart[]>;
  /** The newest two are kept, and the one at the start. */
  writeSnapshot(world: World, position: number): Promise<void>;
  /** Keeps these beside what is known of other steps. */
  keepSteps(steps: readonly StepStart[]): Promise<void>;
  readStep(id: string): Promise<World | null>;
  /** The steps of which the start is kept. */
  stepIds(): Promise<readonly string[]>;
  /** Facts and snapshots before the snapshot at this position go; the starts of steps among them are kept. */
  forgetBefore(position: number, steps: readonly StepStart[]): Promise<void>;
  /** Removes everything of this workspace. */
  destroy(): Promise<void>;
  close(): void;
}

/** How a world becomes a file and a file a world; the format lives with the storage. */
export interface WorldFiles {
  /** With what has left it for the archive: a file holds everything. */
  write(world: World, archived: readonly ArchivedPart[]): string;
  /** So many of the oldest archived are too much for a file that is to be imported; null where it is too large without any. */
  excessOf(world: World, archived: readonly ArchivedPart[]): number | null;
  /** Hostile input: the answer is a whole, consistent world with what had to be put right in it, a sentence each; or why not. */
  read(text: string): Result<{ readonly world: World; readonly mended: readonly string[] }, Failure>;
}

/** An engine, as far as its world is saved, replaced or deleted. */
export interface ReplacedEngine {
  readonly world: World;
  readonly busy: boolean;
  take(input: Input): Promise<InputAnswer>;
  settled(): Promise<void>;
  stop(): Promise<void>;
}

/** What the rest of the host does around a request about the workspace: before it is replaced and after, and the way out. */
export interface AroundWorkspace {
  before(): void;
  after(done: boolean): void;
  readonly outside: OutsideWay;
}

/** What an operator can ask: reading it, and carrying it out; and what is asked about the workspace as a whole. */
export interface Commands {
  readCommand(given: unknown): Result<Command, Failure>;
  readonly handleCommand: CarryOut;
  readonly replaceWorld: ReplaceWorld;
  answerWorkspace(
    request: WorkspaceRequest,
    as: UserId | null,
    engine: ReplacedEngine & AllowingEngine,
    ports: Ports,
    around: AroundWorkspace,
  ): Promise<Result<WorkspaceOutcome, Failure>>;
}

/** Parts of the engine that are loaded when something first needs them, so that a first visit is quick. */
export interface Parts {
  connectors(): Promise<{
    readonly createConnectorPool: (ports: ConnectorPorts) => ConnectorPool;
    readonly hear: Hear;
  }>;
  botAsks(): Promise<{ readonly performAsks: (engine: AskEngine, means: AskMeans) => () => void }>;
  server(): Promise<{
    readonly serve: Serve;
    readonly answerRecalls: AnswerRecalls;
    readonly lookAhead: LookAhead;
  }>;
  lessons(): Promise<{
    readonly lessons: readonly Lesson[];
    readonly laterLessons: readonly LaterLesson[];
  }>;
  files(): Promise<WorldFiles>;
  commands(): Promise<Commands>;
}

/** Everything the host needs of the platform it runs on. */
export interface Ports {
  readonly clock: SystemClock;
  readonly ids: Ids;
  readonly log: Log;
  readonly journal: Journal;
  readonly parts: Parts;
  /** Where the code of bots’ authors runs. */
  readonly scripts: ScriptRealm;
  /** The way out, fetched with the first call; absent where nothing leaves, as when a conversation is played. */
  readonly outside?: () => Promise<OutsideDoor>;
}
