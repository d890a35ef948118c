import * as v from 'valibot';
import { conversationKinds } from '#model/campaign';
import type { Id } from '#model/ids';
import {
  accountId,
  consumerId,
  conversationId,
  count,
  id,
  moment,
  ringId,
  skillId,
  text,
  userId,
} from './schema-parts';

export const consumer = v.object({
  id: consumerId,
  accountId,
  firstName: text,
  lastName: text,
  secret: text,
});

export const conversation = v.object({
  id: conversationId,
  accountId,
  kind: v.picklist(conversationKinds),
  consumerId,
  openedAt: moment,
  skillId: v.nullable(skillId),
  campaignId: v.nullable(id<Id<'Campaign'>>()),
  engagementId: v.nullable(id<Id<'Engagement'>>()),
  phase: v.variant('name', [
    v.object({ name: v.literal('waiting'), since: moment }),
    v.object({ name: v.literal('ringing'), since: moment, ringId }),
    v.object({ name: v.literal('assigned'), since: moment, userId }),
    v.object({
      name: v.literal('ended'),
      at: moment,
      reason: v.picklist(['agent', 'consumer', 'timeout', 'system']),
    }),
  ]),
  onlookers: v.array(v.object({ userId, role: v.picklist(['manager', 'reader']) })),
  refusedBy: v.array(userId),
  handover: v.nullable(v.object({ from: userId, fromSkillId: v.nullable(skillId), at: moment })),
  nextSequence: count,
  updatedAt: moment,
  milestones: v.array(
    v.picklist([
      'bot-joined',
      'bot-answered',
      'consumer-spoke',
      'escalated',
      'human-rang',
      'human-joined',
      'human-spoke',
      'escalation-failed',
    ]),
  ),
});

export const message = v.object({
  sequence: count,
  at: moment,
  author: v.variant('kind', [
    v.object({ kind: v.literal('consumer'), consumerId }),
    v.object({ kind: v.literal('user'), userId, role: v.picklist(['assigned-agent', 'manager']) }),
    v.object({ kind: v.literal('system') }),
  ]),
  audience: v.picklist(['all', 'agents-and-managers']),
  event: v.variant('type', [
    v.object({ type: v.literal('content'), text }),
    v.object({
      type: v.literal('accept-status'),
      status: v.picklist(['ACCEPT', 'READ', 'ACCESS', 'NACK', 'ACTION', 'ENRICH']),
      sequences: v.array(count),
    }),
  ]),
  metadata: v.exactOptional(v.array(v.record(v.string(), v.unknown()))),
});

const offer = {
  id: ringId,
  conversationId,
  userId,
  skillId: v.nullable(skillId),
  offeredAt: moment,
  expiresAt: moment,
};
export const ring = v.variant('state', [
  v.object({ ...offer, state: v.literal('waiting') }),
  v.object({
    ...offer,
    state: v.picklist(['accepted', 'rejected', 'expired', 'cancelled']),
    settledAt: moment,
  }),
]);
