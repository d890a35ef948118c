import * as v from 'valibot';
import { previewLineLimit } from '#core/bot/limits';
import { traceLimit } from '#model/bot-run';
import { conversationKinds } from '#model/campaign';
import { counts, limits, times } from '#model/limits';
import { count, idText, list, moment, text, wait } from '#model/schema-parts';
import {
  botId,
  connectorId,
  conversationId,
  dialogId,
  integrationId,
  interactionId,
  own,
} from './schema-parts';

const note = text(limits.note);

const escalation = v.object({
  integrationId,
  interactionId,
  skillId: text(limits.escalationMessage),
  skillName: text(limits.escalationMessage),
  message: text(limits.escalationMessage),
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
  detail: note,
});

export const botRun = v.object({
  id: own.botRun,
  botId,
  connectorId: v.nullable(connectorId),
  conversationId: v.nullable(conversationId),
  conversationKind: v.picklist(conversationKinds),
  state: v.picklist(['active', 'handed-over', 'ended']),
  stack: list(v.object({ dialogId, lastSent: v.nullable(interactionId) }), counts.dialogs),
  pending: v.nullable(interactionId),
  escalation: v.nullable(escalation),
  escalationFailures: count(),
  variables: v.record(text(limits.customDataKey), text(limits.interactionText)),
  heardUpTo: v.pipe(v.number(), v.integer(), v.minValue(-1), v.maxValue(1_000_000_000)),
  outbox: list(v.object({ id: idText, text: note, delayMs: wait(0, times.longestDelay) }), counts.outbox),
  trace: list(reason, traceLimit),
  lines: list(
    v.object({ id: idText, author: v.picklist(['me', 'bot', 'system']), text: note, at: moment }),
    previewLineLimit,
  ),
});
