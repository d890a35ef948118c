import type { EndpointId } from './ids';
import type { callMethods } from './choices';

export type CallMethod = (typeof callMethods)[number];

/** A row of a list of names and values. */
export interface Pair {
  readonly key: string;
  readonly value: string;
}

/** What an integration asks of an address, all of it filled in. */
export interface CallRequest {
  readonly method: CallMethod;
  readonly url: string;
  readonly headers: readonly Pair[];
  readonly body: string;
}

/** What came back. */
export interface CallAnswer {
  /** What has answered, by the name it had; null where nothing fits. */
  readonly by: { readonly id: EndpointId; readonly name: string } | null;
  readonly status: number;
  readonly headers: readonly Pair[];
  readonly body: string;
  /** How long it took, in virtual ms. */
  readonly delayMs: number;
}
