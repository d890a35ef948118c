import type { InferOutput } from 'valibot';
import type { callRequest, storedCall } from './call-schema';
import type { Frozen } from './frozen';
import type { EndpointId } from './ids';

/** What an integration asks of an address, all of it filled in. */
export type CallRequest = Frozen<InferOutput<typeof callRequest>>;
/** A row of a list of names and values. */
export type Pair = CallRequest['headers'][number];

/** A variable that had no value, and the part of the call in which it was to stand. */
export interface CallHole {
  readonly variable: string;
  readonly part: string;
}

/** What came back. */
export interface CallAnswer {
  /** What has answered, by the name it had; null where nothing fits. */
  readonly by: { readonly id: EndpointId; readonly name: string } | null;
  readonly status: number;
  readonly headers: readonly Pair[];
  readonly body: string;
  /** The host outside that was asked: its origin. */
  readonly host?: string;
  /** How long it took, in virtual ms; of a host outside in real ones. */
  readonly delayMs: number;
  /** Why it is none that was hoped for, where the body does not say it. */
  readonly why?: string;
  /** The platform is to pass the conversation on, as an escalation would. */
  readonly transfer: {
    readonly skillId: string;
    readonly skillName: string;
    readonly message: string;
  } | null;
}

/** A call that was made, as the log of its account keeps it. */
export type Call = Frozen<InferOutput<typeof storedCall>>;
export type CallMade = Omit<Call, 'id' | 'at'>;
