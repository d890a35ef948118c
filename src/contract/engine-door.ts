/**
 * What a page and the worker say to each other around the calls of `SandboxApi`, over the worker's own port. No event tells either
 * side that the other is gone; so each holds a Web Lock as long as it lives and names it, and who gets that lock knows.
 */
export type PageWord =
  /** The first word. `lock` is null where the browser has no locks. */
  | { readonly type: 'hello'; readonly lock: string | null }
  /** Ends whoever else holds the workspace. */
  | { readonly type: 'take-over' };

export type EngineWord<Port> =
  /** The answer to `hello`. */
  | { readonly type: 'here'; readonly lock: string | null }
  /** The engine runs: calls of `SandboxApi` go to this port. Said again with a new port after the workspace came back. */
  | { readonly type: 'ready'; readonly api: Port }
  /** Another engine has the workspace; what was said over earlier ports is lost. */
  | { readonly type: 'held-elsewhere' };
