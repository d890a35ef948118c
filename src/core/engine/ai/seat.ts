import { engineFieldsOf, type EngineFields } from '#model/ai/engine-forms';
import type { EngineName } from '#model/ai/engine-names';
import type { BotRun, EngineStand } from '#model/bot-run';
import type { ResourceId, SkillId } from '#model/ids';
import type { Conversation } from '#model/conversation';
import { listOf } from '#model/list-of';
import type { World } from '#model/world';
import type { EngineSeat } from '../../engines/effects';
import { lpContextOf, trialScene, type LpContext, type LpScene } from '../../engines/lp-context';
import { lastOfConsumer } from '../bot-server';
import { namedAgent, type NamedAgent } from './named-agent';
import type { AiConnector } from './speaker';

/** What a turn of an engine goes by. */
export interface AiSeat extends EngineSeat {
  readonly engine: EngineName;
  readonly fields: EngineFields;
  /** Only the real service is asked. */
  readonly real: boolean;
  readonly conversationId: string;
  /** What it is told of the conversation with a line of this sequence. */
  contextOf(asked: EngineStand['asked'], sequence: number, now: number): LpContext;
  /** Of the account, by its name with case. */
  skillIdOf(name: string): SkillId | null;
  /** Of the account, by an id: whether they may have the conversation by this skill, or by one of theirs where it is null. */
  agentOf(word: string, skillId: SkillId | null): NamedAgent;
  /** Of the account, by its id, or by its name with case. */
  functionIdOf(word: string): ResourceId | null;
}

type Seated = Pick<AiConnector, 'plays' | 'accountId'>;

const skillsOf = (world: World, { accountId }: Seated) =>
  listOf(world, 'skills').filter((one) => one.accountId === accountId);
const functionsOf = (world: World, { accountId }: Seated) =>
  listOf(world, 'resources').filter((one) => one.accountId === accountId && one.kind === 'lambda');

/** What any answer of this engine is judged by. */
export function engineSeatOf(world: World, seated: Seated, channel: EngineSeat['channel']): EngineSeat {
  const skills = skillsOf(world, seated);
  const { skillId, ...texts } = seated.plays.escalation;
  return {
    channel,
    skills: skills.map(({ name }) => name),
    functions: functionsOf(world, seated).flatMap(({ id, name }) => [id, name]),
    escalation: { ...texts, skill: skills.find(({ id }) => id === skillId)?.name ?? '' },
  };
}

export function aiSeatOf(world: World, connector: AiConnector, { channel }: BotRun): AiSeat {
  const skills = skillsOf(world, connector);
  const functions = functionsOf(world, connector);
  const { engine, fields, real = false } = connector.plays;
  const isConversation = channel.kind === 'conversation';
  const conversation = isConversation ? world.conversations[channel.conversationId] : undefined;
  const scene = conversation ? sceneOf(world, connector, conversation) : trialScene('chat');
  return {
    ...engineSeatOf(world, connector, isConversation ? channel.conversationKind : 'chat'),
    engine,
    real,
    fields: engineFieldsOf(fields),
    conversationId: isConversation ? channel.conversationId : '',
    contextOf: (asked, sequence, now) =>
      lpContextOf({ ...scene, lastSaid: lastSaid(world, scene, sequence) }, asked, sequence, now),
    functionIdOf: (word) =>
      (functions.find(({ id }) => id === word) ?? functions.find(({ name }) => name === word))?.id ?? null,
    agentOf: (word, skillId) => namedAgent(world, conversation, word, skillId),
    skillIdOf: (name) => skills.find((one) => one.name === name)?.id ?? null,
  };
}

/** What the consumer has said last, up to this sequence. */
function lastSaid(world: World, { conversation }: LpScene, sequence: number): string | undefined {
  const event = lastOfConsumer(world, conversation.id, sequence)?.event;
  return event?.type === 'content' ? event.text : undefined;
}

/** Who says something to whom, by this connector. */
function sceneOf(world: World, { plays, userId }: AiConnector, conversation: Conversation): LpScene {
  const { consumerId } = conversation;
  return {
    conversation,
    consumer: world.consumers[consumerId] ?? { id: consumerId, firstName: '', lastName: '' },
    agent: { id: userId, name: world.users[userId]?.nickname ?? '' },
    attributes: plays.attributes === true,
  };
}
