import fc from 'fast-check';
import { fileTypes, fileLimits } from '#model/file-types';
import { textOfFile } from '#model/rich-content/hosted-file';
import {
  asId,
  type CampaignId,
  type ConversationId,
  type EngagementId,
  type Id,
  type RingId,
  type SkillId,
  type SubscriptionId,
} from '#model/ids';
import type { Message } from '#model/message';
import { longestTtr, ttrTypes } from '#model/ttr';
import type { Request } from '#core/protocol/requests';
import type { ConversationView, EventView, ParticipantView, RingView } from '#core/protocol/views';
import { acceptStatuses, chatStates } from '#core/protocol/wire-words';

const anId = <I extends Id<string>>() => fc.uuid().map((text) => asId<I>(text));
const aTime = fc.integer({ min: 0, max: 4_000_000_000_000 });
const aLine = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' });
const aMetadata = fc.record({ type: fc.constantFrom('ExternalId', 'BotResponse'), id: fc.string() });

const someone = (role: ParticipantView['role']) =>
  fc.record({ role: fc.constant(role), oldId: fc.uuid(), pid: fc.uuid() });

const theParticipants = fc
  .tuple(
    fc.array(someone('ASSIGNED_AGENT'), { maxLength: 1 }),
    fc.array(someone('MANAGER'), { maxLength: 3 }),
    fc.array(someone('READER'), { maxLength: 2 }),
    someone('CONSUMER').map((one): ParticipantView => ({ ...one, oldId: one.pid })),
  )
  .map(([agents, managers, readers, consumer]): ParticipantView[] => [
    consumer,
    ...agents,
    ...managers,
    ...readers,
  ]);

const theReplies = {
  type: 'quickReplies',
  itemsPerRow: 8,
  replies: [
    {
      type: 'button',
      title: 'Yes',
      click: { actions: [{ type: 'publishText', text: 'Yes' }], metadata: [{ id: 'y' }] },
    },
  ],
};
/** Of a card the text is what can be read of it. */
const aCardOrLine = fc
  .record({ line: aLine, isCard: fc.boolean(), hasReplies: fc.boolean() })
  .map(({ line, isCard, hasReplies }) => ({
    type: 'content' as const,
    ...(isCard
      ? { text: line, card: { type: 'vertical', elements: [{ type: 'text', text: line }], tag: 'generic' } }
      : { text: line }),
    ...(hasReplies && { quickReplies: theReplies }),
  }));

const aFile = fc
  .record(
    {
      relativePath: fc.constantFrom('a.pdf', '/v1/x/my passport.pdf'),
      fileType: fc.constantFrom(...fileTypes),
      fileSize: fc.integer({ min: 1, max: fileLimits.bytes }),
      caption: fc.constantFrom('Mine', '<b>'),
    },
    { requiredKeys: ['relativePath', 'fileType'] },
  )
  .map((file) => ({ type: 'content' as const, text: textOfFile(file), file }));

const aContent = fc.oneof(aCardOrLine, aFile);

const aMessage: fc.Arbitrary<Message> = fc
  .record({
    sequence: fc.nat(),
    at: aTime,
    author: fc.constant({ kind: 'system' } as const),
    audience: fc.constantFrom('all', 'agents-and-managers'),
    event: fc.oneof(
      aContent,
      fc.record({
        type: fc.constant('accept-status' as const),
        status: fc.constantFrom(...acceptStatuses),
        sequences: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
      }),
    ),
    metadata: fc.array(aMetadata, { minLength: 1, maxLength: 2 }),
  })
  .chain((message) => fc.constantFrom(message, withoutMetadata(message)));

function withoutMetadata({ sequence, at, author, audience, event }: Message): Message {
  return { sequence, at, author, audience, event };
}

export const anEvent: fc.Arbitrary<EventView> = fc.record({
  conversationId: anId(),
  originator: fc.oneof(someone('CONSUMER'), someone('ASSIGNED_AGENT'), someone('CONTROLLER')),
  body: fc.oneof(
    fc.record({ kind: fc.constant('stored' as const), message: aMessage }),
    fc.record({ kind: fc.constant('chat-state' as const), state: fc.constantFrom(...chatStates) }),
  ),
});

export const aConversation: fc.Arbitrary<ConversationView> = fc.record({
  id: anId(),
  accountId: fc.constant(asId('3154216')),
  skillId: fc.constantFrom('-1', '1251428632'),
  participants: theParticipants,
  open: fc.boolean(),
  startedAt: aTime,
  endedAt: fc.option(aTime),
  closeReason: fc.option(fc.constantFrom('agent', 'consumer', 'timeout', 'system')),
  updatedAt: aTime,
  campaign: fc.option(
    fc.record({ campaignId: fc.constant(asId('67')), engagementId: fc.constant(asId('e-1')) }),
  ),
  ttr: fc.record({ type: fc.constantFrom(...ttrTypes), seconds: fc.integer({ min: 1, max: longestTtr }) }),
  answerDueAt: fc.option(aTime),
  lastContent: fc.option(anEvent),
  unread: fc.dictionary(fc.uuid(), fc.nat(9)),
});

export const aRing: fc.Arbitrary<RingView> = fc.record({
  id: anId(),
  state: fc.constantFrom('WAITING', 'ACCEPTED', 'REJECTED', 'EXPIRED', 'CANCELLED'),
  conversationId: anId(),
  consumerId: anId(),
  accountId: fc.constant(asId('3154216')),
  skillId: fc.constantFrom('-1', '1251428632'),
  offeredAt: aTime,
  expiresAt: aTime,
  answerDueAt: fc.option(aTime),
});

const aTtr = fc.oneof(
  fc.record({ type: fc.constantFrom('URGENT', 'PRIORITIZED', 'NORMAL') }),
  fc.record({ type: fc.constant('CUSTOM' as const), seconds: fc.integer({ min: 1, max: longestTtr }) }),
);

const named = <N extends Request['name']>(name: N) => ({ name: fc.constant(name) });

export const aRequest: fc.Arbitrary<Request> = fc.oneof(
  fc.record({ ...named('init-connection'), jwt: fc.string() }),
  fc.record({ ...named('get-clock') }),
  fc.record({
    ...named('subscribe-conversations'),
    states: fc.uniqueArray(fc.constantFrom('OPEN', 'CLOSE'), { minLength: 1 }),
    agents: fc.option(fc.array(fc.uuid(), { minLength: 1, maxLength: 3 })),
  }),
  fc.record({ ...named('unsubscribe-conversations'), subscriptionId: anId<SubscriptionId>() }),
  fc.record({
    ...named('request-conversation'),
    skillId: fc.option(anId<SkillId>()),
    campaign: fc.option(fc.record({ campaignId: anId<CampaignId>(), engagementId: anId<EngagementId>() })),
  }),
  fc.record({
    ...named('publish-event'),
    conversationId: anId<ConversationId>(),
    audience: fc.constantFrom('all', 'agents-and-managers'),
    event: fc.oneof(
      aContent,
      fc.record({
        type: fc.constant('accept-status' as const),
        status: fc.constantFrom(...acceptStatuses),
        sequences: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
      }),
      fc.record({ type: fc.constant('chat-state' as const), state: fc.constantFrom(...chatStates) }),
    ),
  }),
  fc.record({
    ...named('subscribe-messages'),
    conversationId: anId<ConversationId>(),
    fromSequence: fc.nat(),
  }),
  fc.record({ ...named('query-messages'), conversationId: anId<ConversationId>(), fromSequence: fc.nat() }),
  fc.record({
    ...named('update-conversation'),
    conversationId: anId<ConversationId>(),
    changes: fc.array(
      fc.oneof(
        fc.record({
          field: fc.constant('participants' as const),
          change: fc.constantFrom('add', 'remove'),
          role: fc.constantFrom('assigned-agent', 'manager', 'reader'),
          user: fc.option(fc.uuid()),
        }),
        fc.record({
          ...{ field: fc.constant('participants' as const), change: fc.constant('suggest' as const) },
          ...{ role: fc.constant('assigned-agent' as const), user: fc.option(fc.uuid()) },
        }),
        fc.record({ field: fc.constant('skill' as const), skillId: fc.option(anId<SkillId>()) }),
        fc.record({ field: fc.constant('ttr' as const), ttr: aTtr }),
      ),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  fc.record({ ...named('subscribe-routing') }),
  fc.record({
    ...named('update-ring'),
    ringId: anId<RingId>(),
    answer: fc.constantFrom('accepted', 'rejected'),
  }),
  fc.record({
    ...named('set-agent-state'),
    state: fc.constantFrom('online', 'away', 'back-soon', 'offline'),
  }),
  fc.record({ ...named('subscribe-agent-state') }),
  fc.record({ ...named('get-profile'), person: fc.option(fc.uuid()) }),
  fc.record({ ...named('set-profile'), firstName: aLine, lastName: fc.string({ maxLength: 20 }) }),
);
