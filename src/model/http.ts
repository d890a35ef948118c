/** HTTP as the client's door speaks it; the host name decides nothing, the path does. */
export interface HttpRequest {
  readonly method: string;
  /** Absolute or from the root, with query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a socket says before its first frame. */
export interface SocketHello {
  /** `/ws_api/account/{acc}/messaging/consumer?v=3` or `…/brand/{bearer}?v=2`. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What crosses a socket's MessagePort, both ways. */
export type SocketSignal =
  | { readonly type: 'texts'; readonly texts: readonly string[] }
  | { readonly type: 'close'; readonly code: number; readonly reason: string };
