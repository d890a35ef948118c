import type { HttpRequest, HttpResponse, SocketHello } from '#contract/http';
import type { Wire } from '#contract/sandbox-api';

/** The platform as a client sees it, and what a client needs besides: everything it can reach. */
export interface ClientDoor {
  http(request: HttpRequest): Promise<HttpResponse>;
  openSocket(hello: SocketHello): Wire;
  /** How long a line may be silent is counted by this clock: calls once after `ms`, the answer cancels. */
  after(ms: number, call: () => void): () => void;
  /** A name nobody else has. */
  freshId(): string;
}
