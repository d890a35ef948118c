import * as v from 'valibot';
import { frameLimit } from '#core/protocol/limits';
import { conversationKinds } from '#model/campaign';
import { counts, limits } from '#model/limits';
import { richContent } from '#model/rich-content/schema';
import { count, dueMoment, list, moment, shortText } from '#model/schema-parts';
import { isTtrSeconds } from '#model/ttr';
import {
  accountId,
  campaignId,
  consumerId,
  conversationId,
  engagementId,
  own,
  ringId,
  skillId,
  userId,
} from './schema-parts';

export const consumer = v.object({
  id: own.consumer,
  accountId,
  firstName: shortText(limits.profileName),
  lastName: shortText(limits.profileName),
  signedIn: v.exactOptional(v.literal(true)),
  secret: shortText(limits.keyPart),
});

const ttr = v.variant('type', [
  v.object({ type: v.picklist(['URGENT', 'PRIORITIZED', 'NORMAL']) }),
  v.object({ type: v.literal('CUSTOM'), seconds: v.custom<number>(isTtrSeconds, 'whole seconds') }),
]);

export const conversation = v.object({
  id: own.conversation,
  accountId,
  kind: v.picklist(conversationKinds),
  consumerId,
  openedAt: moment,
  skillId: v.nullable(skillId),
  campaignId: v.nullable(campaignId),
  engagementId: v.nullable(engagementId),
  phase: v.variant('name', [
    v.object({ name: v.literal('waiting'), since: moment }),
    v.object({ name: v.literal('ringing'), since: moment, ringId }),
    v.object({ name: v.literal('assigned'), since: moment, userId }),
    v.object({
      name: v.literal('ended'),
      at: moment,
      reason: v.picklist(['agent', 'consumer', 'timeout', 'system']),
      userId: v.exactOptional(userId),
    }),
  ]),
  onlookers: list(v.object({ userId, role: v.picklist(['manager', 'reader']) }), counts.onlookers),
  refusedBy: list(userId, counts.sequences),
  handover: v.nullable(
    v.object({ from: userId, fromSkillId: v.nullable(skillId), to: v.exactOptional(userId), at: moment }),
  ),
  takenFrom: v.exactOptional(userId),
  firstBot: v.exactOptional(userId),
  nextSequence: count(),
  ttr: v.exactOptional(ttr),
  awaitsSince: v.exactOptional(moment),
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
      'failure-caught',
      'bot-took-over',
      'failed-over',
      'transfer-called',
      'engine-showed-card',
      'engine-transferred',
      'engine-failed',
    ]),
  ),
});

/** Kept as it came: a client may name its entries as it likes. */
const metadata = v.custom<Readonly<Record<string, unknown>>>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    JSON.stringify(value).length <= frameLimit,
  'an object of at most 100,000 characters',
);

export const message = v.object({
  sequence: count(),
  at: moment,
  author: v.variant('kind', [
    v.object({ kind: v.literal('consumer'), consumerId }),
    v.object({ kind: v.literal('user'), userId, role: v.picklist(['assigned-agent', 'manager']) }),
    v.object({ kind: v.literal('system') }),
  ]),
  audience: v.picklist(['all', 'agents-and-managers']),
  event: v.variant('type', [
    v.object({ type: v.literal('content'), text: shortText(limits.note), ...richContent }),
    v.object({
      type: v.literal('accept-status'),
      status: v.picklist(['ACCEPT', 'READ', 'ACCESS', 'NACK', 'ACTION', 'ENRICH']),
      sequences: list(count(), counts.sequences),
    }),
  ]),
  metadata: v.exactOptional(list(metadata, counts.metadata)),
});

const offer = {
  id: own.ring,
  conversationId,
  userId,
  skillId: v.nullable(skillId),
  offeredAt: moment,
  expiresAt: dueMoment,
};
export const ring = v.variant('state', [
  v.object({ ...offer, state: v.literal('waiting') }),
  v.object({
    ...offer,
    state: v.picklist(['accepted', 'rejected', 'expired', 'cancelled']),
    settledAt: moment,
  }),
]);
