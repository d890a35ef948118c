import { ok, type Result } from '#base/result';
import type { Person } from '#model/client';
import type { Conversation } from '#model/conversation';
import { fail, type Failure } from '#model/failure';
import type { Fact } from '#model/fact';
import type { SkillId, UserId } from '#model/ids';
import { kindRules } from '#model/conversation-kind';
import type { Ttr } from '#model/ttr';
import type { World } from '#model/world';
import { mayManage } from './may-manage';
import { assignedAgent, takesPart } from './participants';

/** What one request wants changed, with users already found. */
export interface ConversationChange {
  /** The assigned agent goes: whoever it is, or this user and nobody else. */
  readonly removeAgent: UserId | 'whoever' | null;
  /** undefined leaves the skill; null is "no skill". */
  readonly skillId: SkillId | null | undefined;
  /** Who is to have it when it is passed on. [AE128] */
  readonly suggested: UserId | null;
  readonly join: readonly {
    readonly userId: UserId;
    readonly role: 'assigned-agent' | 'manager' | 'reader';
  }[];
  readonly leave: readonly UserId[];
  /** null leaves it. */
  readonly ttr: Ttr | null;
  readonly close: boolean;
}

/** The facts of one request: all of it or, on a failure, nothing. [MS6]…[MS11] [MS20] [MS21] */
export function changeConversation(
  world: World,
  conversation: Conversation,
  person: Person,
  change: ConversationChange,
  now: number,
): Result<Fact[], Failure> {
  const facts: Fact[] = [];
  const { id: conversationId } = conversation;
  const ended = conversation.phase.name === 'ended';
  if (ended) return change.close ? ok([]) : fail('conversation-closed');

  const { removeAgent, ttr } = change;
  const assigned = assignedAgent(conversation);
  const isMeant = removeAgent === 'whoever' || removeAgent === assigned;
  if (removeAgent !== null && (assigned === null || !isMeant)) return fail('nobody-assigned');
  const refused = refusal(world, conversation, person, change);
  if (refused) return refused;
  if (ttr !== null) {
    if (!kindRules[conversation.kind].hasTtr)
      return fail('bad-input', { what: 'A chat has no time to respond: it belongs to messaging.' });
    facts.push({ type: 'conversation.ttrChanged', at: now, conversationId, ttr });
  }
  for (const { userId, role } of change.join) {
    if (role === 'assigned-agent') {
      if (assignedAgent(conversation) !== null) return fail('already-assigned');
      facts.push({ type: 'conversation.assigned', at: now, conversationId, userId, because: 'accepted' });
    } else {
      facts.push({ type: 'conversation.joined', at: now, conversationId, userId, role });
    }
  }
  for (const userId of change.leave)
    facts.push({ type: 'conversation.left', at: now, conversationId, userId });

  const requeued = requeue(world, conversation, change, now);
  if (!requeued.ok) return requeued;
  facts.push(...requeued.value);

  if (change.close) {
    const reason = person.kind === 'consumer' ? 'consumer' : 'agent';
    const agent = assignedAgent(conversation);
    const by = person.kind === 'user' && person.userId !== agent ? { by: person.userId } : {};
    facts.push({ type: 'conversation.closed', at: now, conversationId, agent, reason, ...by });
  }
  return ok(facts);
}

/**
 * Who takes part may bring others in beside them and leave; handing on and closing are for the assigned agent, and closing
 * for the consumer; everything else takes a manager. [MS11] [MS14]
 */
function refusal(
  world: World,
  conversation: Conversation,
  person: Person,
  { removeAgent, skillId, join, leave, ttr, close }: ConversationChange,
): Result<never, Failure> | null {
  if (mayManage(world, person)) return null;
  const takes = takesPart(conversation, person);
  const self = person.kind === 'user' ? person.userId : null;
  const isAssigned = self !== null && assignedAgent(conversation) === self;
  const forbid = (why: string) => fail('not-permitted', { why });
  if (join.some(({ role }) => role === 'assigned-agent'))
    return forbid('giving somebody a conversation takes a manager');
  if (join.length > 0 && !takes) return forbid('joining conversations takes a manager');
  if (!takes) return fail('not-a-participant');
  if (leave.some((userId) => userId !== self)) return forbid('sending others away takes a manager');
  if ((removeAgent !== null || skillId !== undefined) && !isAssigned)
    return forbid('handing a conversation on takes its agent or a manager');
  if (ttr !== null && !(isAssigned || mayAsk(person, ttr)))
    return forbid(
      person.kind === 'consumer'
        ? 'consumers mark a conversation as URGENT or NORMAL'
        : 'changing the time to respond takes the agent of the conversation or a manager',
    );
  return close && !isAssigned && person.kind === 'user'
    ? forbid('closing a conversation takes its consumer, its agent or a manager')
    : null;
}

/** Consumers mark what is urgent, and take the mark back. [MS21] */
function mayAsk({ kind }: Person, { type }: Ttr): boolean {
  return kind === 'consumer' && (type === 'URGENT' || type === 'NORMAL');
}

function requeue(
  world: World,
  conversation: Conversation,
  { removeAgent, skillId, suggested }: ConversationChange,
  now: number,
): Result<Fact[], Failure> {
  const agentGoes = removeAgent !== null;
  if (!agentGoes && skillId === undefined) return ok([]);
  if (
    skillId !== undefined &&
    skillId !== null &&
    world.skills[skillId]?.accountId !== conversation.accountId
  ) {
    return fail('skill-unknown', { value: skillId });
  }
  const target = skillId === undefined ? conversation.skillId : skillId;
  const transfer = agentGoes && skillId !== undefined;
  // A new skill for a conversation that keeps its agent only changes where it would go next.
  if (!agentGoes && assignedAgent(conversation) !== null) return fail('already-assigned');
  return ok([
    {
      type: 'conversation.queued',
      at: now,
      conversationId: conversation.id,
      skillId: target,
      from: agentGoes ? assignedAgent(conversation) : null,
      handover: transfer,
      ...(transfer && suggested !== null && { to: suggested }),
      because: transfer ? 'transfer' : agentGoes ? 'returned' : 'skill-changed',
    },
  ]);
}
