import type { BotRun } from '#model/bot-run';
import type { CallAnswer, CallRequest } from '#model/call';
import type { Bot } from '#model/bot';
import { asId, type EndpointId, type SkillId } from '#model/ids';
import { limits } from '#model/limits';
import { listOf } from '#model/list-of';
import type { World } from '#model/world';
import { apiAccessKeyOf } from '#model/api-access-key';
import { escalationText, isKeyHeader, readEscalationBody } from '#model/escalation-call';
import { escalationServiceAt } from '#model/escalation-services';
import { isSkillId } from '../bot/skill-id';

/**
 * What the platform’s own escalation service answers: a transfer of the conversation in which it was called, or why not. Null for
 * any other address. [EN35]
 */
export function answerEscalation(
  world: World,
  bot: Bot,
  { channel }: BotRun,
  request: CallRequest,
): CallAnswer | null {
  const service = escalationServiceAt(request.url);
  if (!service) return null;
  const by = {
    id: asId<EndpointId>(`platform-${service.region}`),
    name: `Platform service (${service.region})`,
  };
  const answer = (status: number, body: object, transfer: CallAnswer['transfer'] = null): CallAnswer => ({
    ...{ by, status, headers: [], delayMs: 0, transfer },
    body: JSON.stringify(body),
  });
  const refuse = (status: number, error: string) => answer(status, { error });

  if (request.method !== 'POST') return refuse(405, 'Only POST is taken here.');
  // A bot may be deployed to another account than its own.
  const { accountId } =
    (channel.kind === 'conversation' && world.conversations[channel.conversationId]) || bot;
  const key = request.headers.find(isKeyHeader)?.value.trim();
  const users = listOf(world, 'users').filter(
    (user) => user.accountId === accountId && user.type === 'human' && user.enabled,
  );
  if (!users.some((user) => apiAccessKeyOf(user) === key))
    return refuse(401, 'The header Authorization must be a permanent API Access Key of this account.');
  const body = readEscalationBody(request.body);
  if (body === null) return refuse(400, 'The body is no JSON object.');
  const text = (name: string) => escalationText(body, name);
  const message = text('message');
  if (message === '') return refuse(400, 'message: a value is required; use BLANK_MESSAGE to send nothing.');
  if (channel.kind !== 'conversation' || text('conversationId') !== channel.conversationId)
    return refuse(404, 'conversationId: the bot has no such conversation.');
  const skillId = text('agentSkillId');
  if (!isSkillId(skillId) || world.skills[asId<SkillId>(skillId)]?.accountId !== accountId)
    return refuse(404, `agentSkillId: no skill of this account has the id “${skillId}”.`);
  const skillName = text('agentSkillName');
  if (Math.max(message.length, skillName.length) > limits.escalationMessage)
    return refuse(400, `message and agentSkillName hold at most ${limits.escalationMessage} characters.`);
  const transfer = { skillId, skillName, message };
  return answer(200, { success: true }, transfer);
}
