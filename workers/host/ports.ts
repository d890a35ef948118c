import type { Result } from '#base/result';
import type { Lesson } from '#core/lessons/lesson';
import type { Failure } from '#model/failure';
import type { Fact } from '#model/fact';
import type { World } from '#model/world';
import type { ConnectorPool } from './connectors/connector-pool';
import type { ConnectorPorts } from './connectors/ports';

/** Real time and real waiting; the virtual clock is built on it. */
export interface SystemClock {
  /** ms since 1970. */
  now(): number;
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
  warn(text: string, cause?: unknown): void;
}

/** Where facts are kept. Positions count from 0; `append` is one durable write and keeps order. */
export interface Journal {
  readonly kind: 'database' | 'memory';
  /** Why it is not the database; empty when it is. */
  readonly problem: string;
  /** The newest snapshot and the position of the fact after it; null in a fresh workspace. */
  readSnapshot(): Promise<{ world: World; position: number } | null>;
  /** Facts from a position on, oldest first, up to but not including `until`. */
  readFacts(from: number, until?: number): Promise<Fact[]>;
  /** The position the next fact gets. */
  length(): Promise<number>;
  /** Resolves when stored; rejects with the reason and stores nothing. */
  append(facts: readonly Fact[]): Promise<void>;
  writeSnapshot(world: World, position: number): Promise<void>;
  /** Removes everything of this workspace. */
  destroy(): Promise<void>;
  close(): void;
}

/** How a world becomes a file and a file a world; the format lives with the storage. */
export interface WorldFiles {
  write(world: World): string;
  /** Hostile input: the answer is a whole, consistent world or a sentence. */
  read(text: string): Result<World, Failure>;
}

/** Parts of the engine that are loaded when something first needs them, so that a first visit is quick. */
export interface Parts {
  connectors(): Promise<{ readonly createConnectorPool: (ports: ConnectorPorts) => ConnectorPool }>;
  lessons(): Promise<{ readonly lessons: readonly Lesson[] }>;
}

/** Everything the host needs of the platform it runs on. */
export interface Ports {
  readonly clock: SystemClock;
  readonly ids: Ids;
  readonly log: Log;
  readonly journal: Journal;
  readonly files: WorldFiles;
  readonly parts: Parts;
}
