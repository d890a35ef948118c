import type { Conversation, Phase } from '#model/conversation';
import type { FactType } from '#model/fact';
import type { BotId, ConversationId, UserId } from '#model/ids';
import type { Author, Message } from '#model/message';
import { recentLimit, type World } from '#model/world';
import { speakerIdOfUser, runIdOf } from '../bot-server';
import type { Apply } from './administration';
import { noteOffer, watchEnd } from './archive';
import { arm, disarm } from './arm';
import { reach } from './note-turn';
import { rerank } from './online';
import { othersThanTwins } from '../../routing/fail-over';
import { watchAgent, watchForReturn, watchSilence } from './presence';
import { dequeue, enqueue } from './queue';

function unassign(world: World, conversation: Conversation): void {
  if (conversation.phase.name !== 'assigned') return;
  const agent = world.agents[conversation.phase.userId];
  if (!agent?.conversations[conversation.id]) return;
  rerank(world, agent.userId, () => {
    delete agent.conversations[conversation.id];
    agent.open -= 1;
    agent.load[conversation.kind] -= 1;
  });
}

/** Who has a conversation has changed: so has what waits for whom. */
function noteMove(world: World, conversation: Conversation, before: Phase, at: number): void {
  const { phase } = conversation;
  if (before.name === 'assigned') watchAgent(world, before.userId, at);
  if (phase.name === 'assigned') watchAgent(world, phase.userId, at);
  watchForReturn(world, conversation, at);
  watchSilence(world, conversation, at, true);
}

function isHuman(world: World, userId: UserId): boolean {
  return world.users[userId]?.type === 'human';
}

function noteAuthor(world: World, conversation: Conversation, author: Author, message: Message): void {
  if (message.event.type !== 'content') return;
  if (author.kind === 'consumer') reach(conversation, 'consumer-spoke');
  if (author.kind !== 'user') return;
  if (isHuman(world, author.userId)) reach(conversation, 'human-spoke');
  // A greeting is no answer, nor is what the consumer does not see.
  else if (message.audience === 'all' && conversation.milestones.includes('consumer-spoke'))
    reach(conversation, 'bot-answered');
}

/** Whose turn it is. What a line says while it waits in a queue is no answer of whoever will have it. [MS22] */
function noteAnswer(conversation: Conversation, { author, audience, event, at }: Message): void {
  if (event.type !== 'content' || audience !== 'all') return;
  if (author.kind === 'consumer') conversation.awaitsSince ??= at;
  else if (author.kind === 'user' && conversation.phase.name === 'assigned') delete conversation.awaitsSince;
}

export const applyConversations = {
  'conversation.opened': (world, { conversation }) => {
    const stored = {
      ...conversation,
      onlookers: [...conversation.onlookers],
      refusedBy: [...conversation.refusedBy],
      milestones: [...conversation.milestones],
    };
    world.conversations[conversation.id] = stored;
    world.messages[conversation.id] = [];
    (world.conversationsOf[conversation.consumerId] ??= []).push(conversation.id);
    world.recent.push(conversation.id);
    if (world.recent.length > recentLimit) {
      const [oldest] = world.recent.splice(0, 1);
      if (oldest !== undefined) watchEnd(world, world.conversations[oldest]);
    }
    enqueue(world, stored);
  },
  'conversation.queued': (world, { conversationId, skillId, from, handover, to, because, at }) => {
    const conversation = world.conversations[conversationId];
    if (!conversation) return;
    const { phase } = conversation;
    dequeue(world, conversation);
    unassign(world, conversation);
    if (phase.name === 'assigned' && handover) {
      conversation.handover = {
        from: phase.userId,
        fromSkillId: conversation.skillId,
        at,
        ...(to && { to }),
      };
      if (!isHuman(world, phase.userId)) reach(conversation, 'escalated');
    }
    // Who gave it away is asked like one who let it pass. [RT14]
    conversation.refusedBy = from !== null && because !== 'agent-gone' ? [from] : [];
    conversation.skillId = skillId;
    if (handover) conversation.awaitsSince ??= at;
    conversation.phase = { name: 'waiting', since: at };
    conversation.updatedAt = at;
    if (because === 'failed-over' && from !== null) {
      reach(conversation, 'failed-over');
      conversation.refusedBy.push(...othersThanTwins(world, from, conversation));
    }
    enqueue(world, conversation);
    noteMove(world, conversation, phase, at);
  },
  'conversation.assigned': (world, { conversationId, userId, because, at }) => {
    const conversation = world.conversations[conversationId];
    if (!conversation) return;
    const { phase } = conversation;
    dequeue(world, conversation);
    unassign(world, conversation);
    if (because === 'transfer-failed') {
      conversation.skillId = conversation.handover?.fromSkillId ?? conversation.skillId;
    }
    if (because !== 'accepted') {
      reach(conversation, 'escalation-failed');
    } else if (isHuman(world, userId)) {
      reach(conversation, 'human-joined');
    } else {
      if (conversation.milestones.includes('escalated')) reach(conversation, 'bot-took-over');
      reach(conversation, 'bot-joined');
      conversation.firstBot ??= userId;
    }
    forgetUnsaid(world, conversationId, userId);
    delete conversation.takenFrom;
    if (because === 'accepted' && conversation.handover) conversation.takenFrom = conversation.handover.from;
    conversation.handover = null;
    conversation.phase = { name: 'assigned', since: at, userId };
    conversation.updatedAt = at;
    const agent = world.agents[userId];
    if (agent)
      rerank(world, userId, () => {
        agent.conversations[conversationId] = true;
        agent.open += 1;
        agent.load[conversation.kind] += 1;
        if (because !== 'transfer-failed') agent.lastAssignedAt = at;
      });
    noteMove(world, conversation, phase, at);
  },
  'conversation.joined': (world, { conversationId, userId, role, at }) => {
    const conversation = world.conversations[conversationId];
    if (!conversation) return;
    conversation.onlookers = [
      ...conversation.onlookers.filter((one) => one.userId !== userId),
      { userId, role },
    ];
    conversation.updatedAt = at;
  },
  'conversation.left': (world, { conversationId, userId, at }) => {
    const conversation = world.conversations[conversationId];
    if (!conversation) return;
    conversation.onlookers = conversation.onlookers.filter((one) => one.userId !== userId);
    conversation.updatedAt = at;
  },
  'conversation.closed': (world, { conversationId, agent, by, reason, at }) => {
    const conversation = world.conversations[conversationId];
    if (!conversation) return;
    const { phase } = conversation;
    dequeue(world, conversation);
    unassign(world, conversation);
    const userId = by ?? agent;
    conversation.phase = { name: 'ended', at, reason, ...(userId !== null && { userId }) };
    conversation.handover = null;
    conversation.updatedAt = at;
    noteMove(world, conversation, phase, at);
    watchEnd(world, conversation);
  },
  'conversation.ttrChanged': (world, { conversationId, ttr, at }) => {
    const conversation = world.conversations[conversationId];
    if (!conversation) return;
    dequeue(world, conversation);
    conversation.ttr = ttr;
    conversation.updatedAt = at;
    enqueue(world, conversation);
  },
  'ring.offered': (world, { ring, at }) => {
    world.rings[ring.id] = ring;
    noteOffer(world, ring);
    arm(world, { kind: 'ring-expires', ringId: ring.id }, ring.expiresAt);
    const agent = world.agents[ring.userId];
    const conversation = world.conversations[ring.conversationId];
    if (agent)
      rerank(world, ring.userId, () => {
        agent.rings.push(ring.id);
        if (conversation) agent.load[conversation.kind] += 1;
      });
    if (conversation?.phase.name !== 'waiting') return;
    dequeue(world, conversation);
    conversation.phase = { name: 'ringing', since: conversation.phase.since, ringId: ring.id };
    conversation.updatedAt = at;
    if (isHuman(world, ring.userId)) reach(conversation, 'human-rang');
  },
  'ring.settled': (world, { ringId, outcome, at }) => {
    const ring = world.rings[ringId];
    if (ring?.state !== 'waiting') return;
    world.rings[ringId] = { ...ring, state: outcome, settledAt: at };
    disarm(world, { kind: 'ring-expires', ringId });
    const agent = world.agents[ring.userId];
    const conversation = world.conversations[ring.conversationId];
    if (agent)
      rerank(world, ring.userId, () => {
        agent.rings = agent.rings.filter((id) => id !== ringId);
        if (conversation) agent.load[conversation.kind] -= 1;
      });
    if (conversation?.phase.name !== 'ringing' || conversation.phase.ringId !== ringId) return;
    conversation.phase = { name: 'waiting', since: conversation.phase.since };
    conversation.updatedAt = at;
    const passed = outcome === 'rejected' || outcome === 'expired';
    if (passed && !conversation.refusedBy.includes(ring.userId)) conversation.refusedBy.push(ring.userId);
    enqueue(world, conversation);
  },
  'message.published': (world, { conversationId, message, at }) => {
    const conversation = world.conversations[conversationId];
    if (!conversation) return;
    (world.messages[conversationId] ??= []).push(message);
    conversation.nextSequence = message.sequence + 1;
    conversation.updatedAt = at;
    noteAuthor(world, conversation, message.author, message);
    noteAnswer(conversation, message);
    if (message.event.type === 'content' && message.audience === 'all' && message.author.kind !== 'system')
      watchSilence(world, conversation, at, true);
  },
} satisfies { [T in FactType]?: Apply<T> };

/** Somebody else has it now: what bots of before had still to say there is out of date. [CN37] */
function forgetUnsaid(world: World, conversationId: ConversationId, userId: UserId): void {
  const mine = speakerIdOfUser(world, userId);
  for (const botId of Object.keys({ ...world.bots, ...world.connectors }) as BotId[]) {
    const run = botId === mine ? undefined : world.botRuns[runIdOf(botId, conversationId)];
    if (run && run.outbox.length > 0) world.botRuns[run.id] = { ...run, outbox: [] };
  }
}
