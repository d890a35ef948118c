import type { Result } from '#base/result';
import type { Failure } from '#model/failure';

/**
 * What a page and the worker say to each other around the calls of `SandboxApi`, over the worker's own port. No event tells either
 * side that the other is gone; so each holds a Web Lock as long as it lives and names it, and who gets that lock knows.
 */
export type PageWord =
  /** The first word. `lock` is null where the browser has no locks. */
  | { readonly type: 'hello'; readonly lock: string | null }
  /** Ends whoever else holds the workspace. */
  | { readonly type: 'take-over' }
  /** Said again and again; a thread that hangs does not answer. */
  | { readonly type: 'ask' }
  /** The engine ends, so that another can begin on what is stored. */
  | { readonly type: 'end' };

/** Why nothing more can be stored: somebody deleted the workspace, or the browser's data of this site. */
export type StorageGone = 'deleted' | 'cleared';

/** What a page begins for its engine: a thread for scripts, a frame that reaches hosts outside. */
export type LentByPage = 'scripts' | 'outside';

export type EngineWord<Port> =
  /** The answer to `hello`. */
  | { readonly type: 'here'; readonly lock: string | null }
  /**
   * The engine runs: `SentCommand`s go to `commands`, each answered there by a `CommandAnswer`; all other calls of `SandboxApi` to `api`.
   * Said again with new ports after the workspace came back.
   */
  | { readonly type: 'ready'; readonly api: Port; readonly commands: Port }
  /** Another engine has the workspace; what was said over earlier ports is lost. */
  | { readonly type: 'held-elsewhere' }
  /** That is wanted on that port, in place of the one the page may have lent; null ends it. */
  | { readonly type: 'lend'; readonly what: LentByPage; readonly port: Port | null }
  /** The answer to `ask`. */
  | { readonly type: 'alive' }
  /** What is stored cannot be read to its end, or no engine can begin on it. Nothing of it was changed. */
  | { readonly type: 'unreadable' }
  /** The world is known in memory alone and cannot change any more; it can still be saved as a file. */
  | { readonly type: 'storage-gone'; readonly why: StorageGone };

/** The answer to the envelope with this id: its outcome, or the message of what was thrown: a bug. */
export type CommandAnswer =
  | { readonly id: string; readonly result: Result<unknown, Failure> }
  | { readonly id: string; readonly bug: string };
