import type { CallRequest } from '#model/call';
import type { Result } from '#base/result';
import type { ConversationKind } from '#model/campaign';
import type { TestResult } from '#model/bot-test';
import type { Pair } from '#model/call';
import type { Fact } from '#model/fact';
import type { Failure } from '#model/failure';
import type { AccountId, ConnectorId, TestId, UserId } from '#model/ids';
import type { ChangedSince } from '#model/changed-since';
import type { PlaysOf } from '#model/connector/player-kind';
import type { Command, Outcome } from './command';
import type { Exported } from './exported';
import type { TriedConnector } from './tried-connector';
import type { HttpRequest, HttpResponse, SocketHello } from './http';
import type { Patch, Topic } from './topics';

/** A command with who gives it. The same `id` is never carried out twice. */
export interface SentCommand<C extends Command = Command> {
  readonly id: string;
  readonly as: UserId | null;
  readonly command: C;
}

interface StepOfLesson {
  /** Absent for a client's own lesson, whose steps are nobody's in particular. */
  readonly accountId?: AccountId;
  readonly lessonId: string;
  readonly stepId: string;
}

/** What a page may do with the journal as a whole, and beside it. */
export type WorkspaceRequest =
  /** Answers the world as a file's text; without so many of the oldest archived conversations, or all, however large it is, where that is said. */
  | { readonly type: 'export'; readonly without?: number | 'archive' }
  /** Whether the text is a world file; nothing is imported. */
  | { readonly type: 'check'; readonly file: string }
  /** Only into a workspace in which nothing has happened. */
  | { readonly type: 'import'; readonly file: string }
  | { readonly type: 'reset' }
  /** Back to the moment this lesson step was entered. */
  | ({ readonly type: 'rewind' } & StepOfLesson)
  /** What that would undo; nothing is changed. */
  | ({ readonly type: 'since' } & StepOfLesson)
  /** Plays a test of a bot on an engine of its own; nothing of it is left. */
  | { readonly type: 'play'; readonly testId: TestId }
  /** Runs the code of a function once, as an integration would; nothing of it is left. */
  | {
      readonly type: 'try';
      readonly code: string;
      readonly headers: readonly Pair[];
      readonly payload: string;
    }
  /** Asks an outside engine for its first answer, as a conversation would; nothing of it is left. */
  | {
      readonly type: 'try-engine';
      readonly accountId: AccountId;
      readonly channel: ConversationKind;
      readonly plays: PlaysOf<'engine'>;
    }
  /** When a connector went Online, Offline and the like, as far back as the journal goes. */
  | { readonly type: 'passages'; readonly connectorId: ConnectorId }
  /** Plays the same conversation without this option of a connector and with it, as typed or with a value that shows it; nothing of it is left. */
  | { readonly type: 'compare'; readonly field: string; readonly value: string | null }
  /** Ends the engine and removes the database. */
  | { readonly type: 'delete' };

/** What a connector came to, and when. */
export type Passage = Pick<Fact<'connector.statusChanged'>, 'at' | 'status' | 'parts'>;

/** What came of a function that was tried: what a call of it would be answered, and what it has written. */
export interface Tried {
  readonly status: number;
  readonly body: string;
  readonly logs: readonly string[];
}

/** What an outside engine answered first, in a sentence; with what it was asked, and what came back, where anything did. */
export interface TriedEngine {
  readonly ok: boolean;
  readonly text: string;
  readonly request: CallRequest;
  readonly answer: { readonly status: number; readonly body: string } | null;
}

interface Outcomes {
  mended: readonly string[];
  played: TestResult;
  tried: Tried;
  triedEngine: TriedEngine;
  compared: TriedConnector;
  passages: readonly Passage[];
  since: readonly ChangedSince[];
}
type Without<Names extends string> = { readonly [Name in Names]?: never };

/** What a request about the workspace answers: an export what came of it, an import what had to be put right, if anything, a test how it ended, a function what it did, an engine what it answered, an option of a connector what it changes, a connector how it fared, a step of a lesson what has become of the world since. */
export type WorkspaceOutcome =
  | (Exported & Without<keyof Outcomes>)
  | {
      [Name in keyof Outcomes]: Readonly<Pick<Outcomes, Name>> &
        Without<Exclude<keyof Outcomes, Name> | 'file' | 'excess'>;
    }[keyof Outcomes]
  | null;

/** The operator's door. Plain data in and out; expected failures are values. `Port` is the platform's MessagePort. */
export interface SandboxApi<Port> {
  dispatch<C extends Command>(envelope: SentCommand<C>): Promise<Result<Outcome<C['type']>, Failure>>;
  workspace(request: WorkspaceRequest, as: UserId | null): Promise<Result<WorkspaceOutcome, Failure>>;
  /** Posts a `Patch[]` per frame to the port: first all rows of each topic, of one account or of all, then what changed. Close the port to stop. */
  watch(topics: readonly Topic[], port: Port, of: AccountId | null): Promise<void>;
  /** Opens the client's door on the port (`SocketSignal` both ways). */
  openSocket(port: Port, hello: SocketHello): Promise<void>;
  http(request: HttpRequest): Promise<HttpResponse>;
}

/** What the host offers; the worker's entry puts it behind Comlink and ports. Commands come untyped: the host reads them by its own schemas. */
export interface HostApi {
  dispatch(envelope: SentCommand): Promise<Result<unknown, Failure>>;
  workspace(request: WorkspaceRequest, as: UserId | null): Promise<Result<WorkspaceOutcome, Failure>>;
  /** Answers what ends the watching. */
  watch(
    topics: readonly Topic[],
    sink: (patches: readonly Patch[]) => void,
    of?: AccountId | null,
  ): () => void;
  openSocket(hello: SocketHello, wire: Wire): void;
  http(request: HttpRequest): Promise<HttpResponse>;
}

/** One end of a two-way text line. `close` is harmless the second time. */
export interface Wire {
  send(text: string): void;
  close(code: number, reason: string): void;
  onText(listener: (text: string) => void): void;
  onClose(listener: (code: number, reason: string) => void): void;
}
