import { engineFieldsOf, type EngineFields } from '#model/ai/engine-forms';
import type { EngineName } from '#model/ai/engine-names';
import type { BotRun, EngineStand } from '#model/bot-run';
import type { ResourceId, SkillId } from '#model/ids';
import type { Conversation } from '#model/conversation';
import { listOf } from '#model/list-of';
import type { World } from '#model/world';
import type { EngineSeat } from '../../engines/effects';
import { lpContextOf, trialScene, type LpContext, type Scene } from '../../engines/lp-context';
import { namedAgent, type NamedAgent } from './named-agent';
import type { AiConnector } from './speaker';

/** What a turn of an engine goes by. */
export interface AiSeat extends EngineSeat {
  readonly engine: EngineName;
  readonly fields: EngineFields;
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

export function aiSeatOf(world: World, connector: AiConnector, { channel }: BotRun): AiSeat {
  const { plays, accountId } = connector;
  const skills = listOf(world, 'skills').filter((one) => one.accountId === accountId);
  const functions = listOf(world, 'resources').filter(
    (one) => one.accountId === accountId && one.kind === 'lambda',
  );
  const { engine, fields, escalation } = plays;
  const { skillId, ...texts } = escalation;
  const isConversation = channel.kind === 'conversation';
  const conversation = isConversation ? world.conversations[channel.conversationId] : undefined;
  const scene = conversation ? sceneOf(world, connector, conversation) : trialScene('chat');
  return {
    engine,
    fields: engineFieldsOf(fields),
    conversationId: isConversation ? channel.conversationId : '',
    contextOf: (asked, sequence, now) => lpContextOf(scene, asked, sequence, now),
    channel: isConversation ? channel.conversationKind : 'chat',
    skills: skills.map(({ name }) => name),
    functions: functions.flatMap(({ id, name }) => [id, name]),
    escalation: { ...texts, skill: skills.find(({ id }) => id === skillId)?.name ?? '' },
    functionIdOf: (word) =>
      (functions.find(({ id }) => id === word) ?? functions.find(({ name }) => name === word))?.id ?? null,
    agentOf: (word, skillId) => namedAgent(world, conversation, word, skillId),
    skillIdOf: (name) => skills.find((one) => one.name === name)?.id ?? null,
  };
}

/** Who says something to whom, by this connector. */
function sceneOf(world: World, { plays, userId }: AiConnector, conversation: Conversation): Scene {
  const { consumerId } = conversation;
  return {
    conversation,
    consumer: world.consumers[consumerId] ?? { id: consumerId, firstName: '', lastName: '' },
    agent: { id: userId, name: world.users[userId]?.nickname ?? '' },
    attributes: plays.attributes === true,
  };
}
