import { emptyContext } from '#model/context-store';
import type { ScriptJob, ScriptSees } from '#model/script';

/** A Monday. */
export const monday = Date.UTC(2026, 0, 5, 10, 30);

const sees: ScriptSees = {
  variables: { colour: 'blue', api_Order: { lines: [{ sku: 'A1' }] }, 'Order.status': 'sent' },
  context: { store: emptyContext, beside: { properties: 0, characters: 0 } },
  environment: { endpoint: 'https://example.test' },
  userMessage: 'Hello there',
  quickReplyPayload: 'yes-please',
  understood: {
    starterIntent: 'Order',
    entities: [
      { name: 'topping', phrase: 'ham', data: 'h' },
      { name: 'size', phrase: 'large', data: 'l' },
      { name: 'topping', phrase: 'olives', data: 'olives' },
    ],
    disambiguated: { id: 'in-1', name: 'Pay' },
  },
  channel: 'lp_web',
  chatBotId: 'bot-1',
  conversationId: 'talk-1',
  accountId: '72081811',
  userPlatformId: 'consumer-1',
  engagement: { campaignId: '12', rtSessionId: 'rt-1' },
  metadata: [{ type: 'ExternalId', id: '1' }, { type: 'ActionReason' }],
  file: { type: 'PDF', caption: 'My passport' },
  customerInfo: { customerId: 'c-9' },
  personalInfo: null,
  lastCall: { statusCode: '200', succeeded: true },
};

export interface GivenJob extends Partial<Omit<ScriptJob, 'sees'>> {
  readonly sees?: Partial<ScriptSees>;
}

export function jobOf(code: string, given: GivenJob = {}): ScriptJob {
  return {
    site: 'pre-process',
    code,
    globals: '',
    now: monday,
    seed: 'seed',
    ...given,
    sees: { ...sees, ...given.sees },
  };
}
