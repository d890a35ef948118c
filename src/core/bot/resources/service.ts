import type { CallRequest } from '#model/call';
import type { Resource, ResourceKind } from '#model/resource';
import type { ScriptAnswer, ScriptJob } from '#model/script';

/** What a service says, and why not. */
export interface Said {
  readonly status: number;
  readonly body: string;
  /** Why it failed; empty where it did not, or the body says it. */
  readonly why: string;
}

/** What the service of a kind of resource answers a call of one: at once, or by code. */
export type Service<Kind extends ResourceKind> = (
  resource: Resource<Kind>,
  request: CallRequest,
  now: number,
) =>
  | { readonly kind: 'known'; readonly said: Said }
  | { readonly kind: 'by-code'; readonly job: ScriptJob; readonly saidOf: (ran: ScriptAnswer) => Said };
