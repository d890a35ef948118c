import type { Result } from '#base/result';
import type { StorageGone } from '#contract/engine-door';
import type { Command, Outcome } from '#contract/command';
import type { ClientDoor } from '#client/door';
import type { WorkspaceOutcome, WorkspaceRequest } from '#contract/sandbox-api';
import type { Row, Topic } from '#contract/topics';
import type { Failure } from '#model/failure';
import type { AccountId, UserId } from '#model/ids';

/** How the engine is doing, as this page sees it. */
export type EngineState =
  | { readonly name: 'starting' }
  | { readonly name: 'ready' }
  /** It went away, or did not come; a new one is being started, after so many failed attempts. */
  | { readonly name: 'lost'; readonly attempts: number }
  /** It does not answer: it hangs, or has very much to do. `begun` when it was ready before. */
  | { readonly name: 'silent'; readonly begun: boolean }
  /** What is stored cannot be read to its end, or no engine can begin on it. */
  | { readonly name: 'unreadable' }
  /** None is started here, as was asked for. */
  | { readonly name: 'off' }
  /** Nothing is stored any more. What the engine still knows can be saved, while `known`. */
  | { readonly name: 'storage-gone'; readonly why: StorageGone; readonly known: boolean }
  /** Another version of the app holds this workspace; `takeOver` ends it. */
  | { readonly name: 'held-elsewhere' };

/** The rows of one topic as they are now; a new map after each change. */
export type RowsOf<T extends Topic> = ReadonlyMap<string, Row<T>>;

/**
 * The engine as a page sees it. Every call settles: with an answer, or with a failure that says why there is none. As a client's
 * door: its sockets close with 1006 when the engine is lost, and whoever opened one connects again.
 */
export interface Sandbox extends ClientDoor {
  readonly workspace: string;
  /** Who gives commands from this tab; kept in the tab's session storage. */
  me: UserId | null;
  readonly state: EngineState;
  /** Calls on each change of `state`; the answer ends it. */
  onState(listener: (state: EngineState) => void): () => void;
  takeOver(): void;
  /** Ends the engine for all tabs, so that another begins on what is stored. Resolves when it is gone. */
  beginAgain(): Promise<void>;
  /** @param as who gives it, where that is not `me` */
  dispatch<C extends Command>(command: C, as?: UserId): Promise<Result<Outcome<C['type']>, Failure>>;
  /** Calls with each command of this tab, as it is given; the answer ends it. */
  onDispatch(listener: (command: Command, answer: Promise<Result<unknown, Failure>>) => void): () => void;
  workspaceRequest(request: WorkspaceRequest, as?: UserId): Promise<Result<WorkspaceOutcome, Failure>>;
  /** Calls with the rows, of one account or of all, as soon as they are known and after every change, at most once a frame. Survives a lost engine. */
  watch<T extends Topic>(topic: T, listener: (rows: RowsOf<T>) => void, of?: AccountId | null): () => void;
}
