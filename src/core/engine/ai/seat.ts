import { engineFieldsOf, type EngineFields } from '#model/ai/engine-forms';
import type { EngineName } from '#model/ai/engine-names';
import type { BotRun } from '#model/bot-run';
import type { SkillId } from '#model/ids';
import { listOf } from '#model/list-of';
import type { World } from '#model/world';
import type { EngineSeat } from '../../engines/effects';
import type { AiConnector } from './speaker';

/** What a turn of an engine goes by. */
export interface AiSeat extends EngineSeat {
  readonly engine: EngineName;
  readonly fields: EngineFields;
  readonly conversationId: string;
  /** Of the account, by its name with case. */
  skillIdOf(name: string): SkillId | null;
}

export function aiSeatOf(world: World, { plays, accountId }: AiConnector, { channel }: BotRun): AiSeat {
  const skills = listOf(world, 'skills').filter((one) => one.accountId === accountId);
  const { engine, fields, escalation } = plays;
  const { skillId, ...texts } = escalation;
  const isConversation = channel.kind === 'conversation';
  return {
    engine,
    fields: engineFieldsOf(fields),
    conversationId: isConversation ? channel.conversationId : '',
    channel: isConversation ? channel.conversationKind : 'chat',
    skills: skills.map(({ name }) => name),
    escalation: { ...texts, skill: skills.find(({ id }) => id === skillId)?.name ?? '' },
    skillIdOf: (name) => skills.find((one) => one.name === name)?.id ?? null,
  };
}
