/** Which of the two sockets: agents and bots, or consumers. */
export type Side = 'brand' | 'consumer';

/** The three envelopes of the wire. */
export interface RequestEnvelope {
  readonly kind: 'req';
  readonly id: string;
  readonly type: string;
  readonly body: unknown;
  readonly headers?: readonly unknown[];
  readonly metadata?: readonly unknown[];
}

export interface ResponseEnvelope {
  readonly kind: 'resp';
  readonly reqId: string;
  readonly code: number;
  readonly type: string;
  readonly body: unknown;
}

export interface NotificationEnvelope {
  readonly kind: 'notification';
  readonly type: string;
  readonly body: unknown;
}

export type Envelope = RequestEnvelope | ResponseEnvelope | NotificationEnvelope;

export function writeFrame(envelope: Envelope): string {
  return JSON.stringify(envelope);
}
