import { ok, type Result } from '#base/result';
import type { Person } from '#model/client';
import type { Conversation } from '#model/conversation';
import { fail, type Failure } from '#model/failure';
import type { Fact } from '#model/fact';
import type { SkillId, UserId } from '#model/ids';
import type { World } from '#model/world';
import { assignedAgent, takesPart } from './participants';

/** What one request wants changed, with users already found. */
export interface ConversationChange {
  readonly removeAgent: boolean;
  /** undefined leaves the skill; null is "no skill". */
  readonly skillId: SkillId | null | undefined;
  readonly join: readonly {
    readonly userId: UserId;
    readonly role: 'assigned-agent' | 'manager' | 'reader';
  }[];
  readonly leave: readonly UserId[];
  readonly close: boolean;
}

/** The facts of one request: all of it or, on a failure, nothing. [MS6]…[MS11] */
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

  const refused = refusal(world, conversation, person, change);
  if (refused) return fail('not-permitted', { why: refused });
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

  const requeued = requeue(world, conversation, person, change, now);
  if (!requeued.ok) return requeued;
  facts.push(...requeued.value);

  if (change.close) {
    if (!takesPart(conversation, person) && !mayManage(world, person)) return fail('not-a-participant');
    const reason = person.kind === 'consumer' ? 'consumer' : 'agent';
    const agent = assignedAgent(conversation);
    facts.push({ type: 'conversation.closed', at: now, conversationId, agent, reason });
  }
  return ok(facts);
}

/** Who takes part may bring others in beside them; everything else with others takes a manager. [MS14] */
function refusal(
  world: World,
  conversation: Conversation,
  person: Person,
  { join, leave }: ConversationChange,
): string | null {
  if (mayManage(world, person)) return null;
  if (join.some(({ role }) => role === 'assigned-agent'))
    return 'giving somebody a conversation takes a manager';
  if (join.length > 0 && !takesPart(conversation, person)) return 'joining conversations takes a manager';
  return leave.some((userId) => person.kind !== 'user' || userId !== person.userId)
    ? 'sending others away takes a manager'
    : null;
}

function requeue(
  world: World,
  conversation: Conversation,
  person: Person,
  { removeAgent, skillId }: ConversationChange,
  now: number,
): Result<Fact[], Failure> {
  if (!removeAgent && skillId === undefined) return ok([]);
  if (removeAgent && assignedAgent(conversation) === null) return fail('nobody-assigned');
  if (!takesPart(conversation, person) && !mayManage(world, person)) return fail('not-a-participant');
  if (
    skillId !== undefined &&
    skillId !== null &&
    world.skills[skillId]?.accountId !== conversation.accountId
  ) {
    return fail('skill-unknown', { value: skillId });
  }
  const target = skillId === undefined ? conversation.skillId : skillId;
  const transfer = removeAgent && skillId !== undefined;
  // A new skill for a conversation that keeps its agent only changes where it would go next.
  if (!removeAgent && assignedAgent(conversation) !== null) return fail('already-assigned');
  return ok([
    {
      type: 'conversation.queued',
      at: now,
      conversationId: conversation.id,
      skillId: target,
      from: removeAgent ? assignedAgent(conversation) : null,
      handover: transfer,
      because: transfer ? 'transfer' : removeAgent ? 'returned' : 'skill-changed',
    },
  ]);
}

/** Managers and administrators may act on conversations they have not joined. */
export function mayManage(world: World, person: Person): boolean {
  if (person.kind !== 'user') return false;
  const profiles = world.users[person.userId]?.profiles ?? [];
  return profiles.some((profile) => profile === 'agent-manager' || profile === 'administrator');
}
