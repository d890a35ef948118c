import * as v from 'valibot';
import { conversationKinds } from '#model/campaign';
import type { Id } from '#model/ids';
import { botId, conversationId, count, id, moment, text } from './schema-parts';

const interactionId = id<Id<'Interaction'>>();

const escalation = v.object({
  integrationId: id<Id<'Integration'>>(),
  interactionId,
  skillId: text,
  skillName: text,
  message: text,
});

const reason = v.object({
  at: moment,
  kind: v.picklist([
    'heard',
    'starter-matched',
    'rule-matched',
    'nothing-matched',
    'dialog-pushed',
    'dialog-popped',
    'interaction-run',
    'variable-unset',
    'limit-reached',
    'escalation-asked',
    'escalation-answered',
    'escalation-failed',
    'note',
  ]),
  detail: text,
});

export const botRun = v.object({
  id: id<Id<'BotRun'>>(),
  botId,
  connectorId: v.nullable(id<Id<'Connector'>>()),
  conversationId: v.nullable(conversationId),
  conversationKind: v.picklist(conversationKinds),
  state: v.picklist(['active', 'handed-over', 'ended']),
  stack: v.array(v.object({ dialogId: id<Id<'Dialog'>>(), lastSent: v.nullable(interactionId) })),
  pending: v.nullable(interactionId),
  escalation: v.nullable(escalation),
  escalationFailures: count,
  variables: v.record(v.string(), text),
  heardUpTo: v.pipe(v.number(), v.integer(), v.minValue(-1)),
  outbox: v.array(v.object({ id: text, text, delayMs: count })),
  trace: v.array(reason),
  lines: v.array(v.object({ id: text, author: v.picklist(['me', 'bot', 'system']), text, at: moment })),
});
