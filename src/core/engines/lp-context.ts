import type { EngineStand } from '#model/bot-run';
import type { ConversationKind } from '#model/campaign';
import { tokenIssuer, type Consumer } from '#model/consumer';
import type { Conversation } from '#model/conversation';
import { asId, type ConsumerId, type ConversationId } from '#model/ids';
import type { Fields } from '#model/rich-content/reading';

type Asked = EngineStand['asked'];

/** What a connector tells of its conversation beside the line, in the shapes of its documents. [AE129] */
export interface LpContext {
  readonly lpEvent: { readonly conversationContext: Fields } & Fields;
  /** Only with Engagement Attributes. */
  readonly lpSdes?: { readonly unauthenticatedSdes: Fields; readonly authenticatedSdes: Fields };
}

/** Who says something to whom, as far as it is told. */
export interface LpScene {
  readonly conversation: Pick<
    Conversation,
    'id' | 'kind' | 'skillId' | 'campaignId' | 'engagementId' | 'openedAt'
  >;
  readonly consumer: Pick<Consumer, 'id' | 'firstName' | 'lastName' | 'signedIn'>;
  readonly agent: { readonly id: string; readonly name: string };
  /** Engagement Attributes are on. */
  readonly attributes: boolean;
  /** What the consumer has said last, where that goes with a welcome. [AE180] */
  readonly lastSaid?: string | undefined;
}

export function lpContextOf(scene: LpScene, asked: Asked, sequence: number, now: number): LpContext {
  const { conversation, attributes } = scene;
  const event = conversation.kind === 'chat' ? chatLine : messagingEvent;
  return {
    lpEvent: {
      ...event(scene, asked, sequence, now),
      conversationContext: conversationContextOf(scene),
    },
    ...(attributes && { lpSdes: sdesOf(scene) }),
  };
}

function conversationContextOf({ conversation, consumer }: LpScene): Fields {
  const { skillId, campaignId, engagementId, kind } = conversation;
  const type = kind.toUpperCase();
  return { skillId, campaignId, engagementId, type, visitor: { sharkVisitorId: consumer.id } };
}

function messagingEvent(
  { conversation, consumer, lastSaid }: LpScene,
  asked: Asked,
  sequence: number,
  now: number,
): Fields {
  return {
    ...{ sequence, originatorId: consumer.id, serverTimestamp: now },
    originatorMetadata: { id: consumer.id, role: 'CONSUMER', clientProperties: {} },
    originatorClientProperties: {},
    ...('text' in asked
      ? { event: { type: 'ContentEvent', ...contentOf(asked) } }
      : {
          ...{ type: 'ContentEvent', content: 'welcome' },
          ...(lastSaid !== undefined && { lastConsumerMessage: lastSaid }),
        }),
    ...{ dialogId: conversation.id, __isMe: false },
  };
}

const contentOf = ({ text, file }: Extract<Asked, { text: string }>) =>
  file ? { message: file, contentType: 'hosted/file' } : { message: text, contentType: 'text/plain' };

/** A line of the chat: its consumer’s, or the system’s that welcomes them. */
function chatLine(
  { conversation, consumer, agent }: LpScene,
  asked: Asked,
  sequence: number,
  now: number,
): Fields {
  const isWelcomeEvent = !('text' in asked);
  const visitorName = nameOf(consumer);
  const { id, skillId, campaignId, engagementId } = conversation;
  return {
    ...{ '@id': String(sequence), '@type': 'line', time: new Date(now).toISOString(), textType: 'plain' },
    text: isWelcomeEvent ? `You are now chatting with ${agent.name}.` : asked.text,
    ...(isWelcomeEvent ? { by: 'info', source: 'system' } : { by: visitorName, source: 'visitor' }),
    ...{ chatSessionKey: id, skillId, campaignId, engagementId },
    ...{ agentId: agent.id, agentName: agent.name, visitorId: consumer.id, visitorName, isWelcomeEvent },
  };
}

/** What is known of its consumer: that was said to be theirs, or a brand vouches for it. */
function sdesOf({ conversation, consumer }: LpScene): NonNullable<LpContext['lpSdes']> {
  const { firstName, lastName, signedIn } = consumer;
  const personalInfo = { name: firstName, surname: lastName };
  if (nameOf(consumer) === '') return { unauthenticatedSdes: {}, authenticatedSdes: {} };
  return signedIn
    ? { unauthenticatedSdes: {}, authenticatedSdes: vouchedFor[conversation.kind](personalInfo) }
    : {
        unauthenticatedSdes: { personalInfo: { serverTimeStamp: conversation.openedAt, personalInfo } },
        authenticatedSdes: {},
      };
}

/** What a brand vouches for, by the name that each kind of conversation has for it. */
const vouchedFor: Readonly<Record<ConversationKind, (personalInfo: Fields) => Fields>> = {
  chat: (personalInfo) => ({
    authenticatedPersonalInfo: { type: 'personal', acr: 'loa1', personalInfo, auth: {} },
  }),
  messaging: (personalInfo) => ({
    personalInfo: { type: 'personal', acr: 'loa1', iss: tokenIssuer, personalInfo, auth: {} },
  }),
};

/** Of a conversation that nobody has, as Test Connection tells it. */
export function trialScene(kind: ConversationKind): LpScene {
  const nowhere = { skillId: null, campaignId: null, engagementId: null, openedAt: 0 };
  return {
    conversation: { id: asId<ConversationId>('test'), kind, ...nowhere },
    consumer: { id: asId<ConsumerId>('test'), firstName: '', lastName: '' },
    agent: { id: 'test', name: 'the bot' },
    attributes: false,
  };
}

const nameOf = ({ firstName, lastName }: LpScene['consumer']) => `${firstName} ${lastName}`.trim();
