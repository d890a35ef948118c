import type { FiledWorld } from '../world-schema';
import { times } from '#model/limits';
import { byAge } from '../by-age';
import type { Faults } from './fault';

type FiledConversation = FiledWorld['conversations'][string];

/** Conversations, their offers and lines, and that all of them say the same. */
export function* conversationFaults(world: FiledWorld): Faults {
  for (const conversation of Object.values(world.conversations)) {
    yield* partnerFaults(world, conversation);
    yield* phaseFaults(world, conversation);
  }
  yield* ringFaults(world);
  yield* openTwice(world);
  for (const id of Object.keys(world.messages)) yield* messageFaults(world, id);
}

function* partnerFaults(world: FiledWorld, conversation: FiledConversation): Faults {
  const { id, accountId, consumerId, skillId, campaignId, phase, handover } = conversation;
  const place = `conversations.${id}`;
  if (world.consumers[consumerId]?.accountId !== accountId)
    yield `${place} is of the consumer ${consumerId}, whom this account does not have`;
  const skills = [skillId, handover?.fromSkillId ?? null];
  for (const one of skills) {
    if (one === null) continue;
    const skill = world.skills[one];
    // What is over may name a skill that has gone meanwhile.
    if (skill ? skill.accountId !== accountId : phase.name !== 'ended')
      yield `${place} is for the skill ${one}, which this account does not have`;
  }
  const campaign = campaignId === null ? undefined : world.campaigns[campaignId];
  if (campaign && campaign.accountId !== accountId)
    yield `${place} came by the campaign ${campaign.id}, which is of another account`;
  const named = [
    ...conversation.onlookers.map((one) => one.userId),
    ...conversation.refusedBy,
    ...(handover ? [handover.from, handover.to ?? handover.from] : []),
    ...(phase.name === 'ended' && phase.userId !== undefined ? [phase.userId] : []),
  ];
  // Users may have gone meanwhile.
  const stranger = named.find((userId) => (world.users[userId]?.accountId ?? accountId) !== accountId);
  if (stranger !== undefined) yield `${place} names the user ${stranger}, who is of another account`;
}

function* phaseFaults(world: FiledWorld, { id, accountId, phase }: FiledConversation): Faults {
  if (phase.name === 'ringing') {
    const ring = world.rings[phase.ringId];
    if (ring?.state !== 'waiting' || ring.conversationId !== id)
      yield `conversations.${id} rings with ${phase.ringId}, which is no waiting offer of it`;
  }
  if (phase.name === 'assigned' && world.users[phase.userId]?.accountId !== accountId)
    yield `conversations.${id} is with the user ${phase.userId}, whom this account does not have`;
}

function* ringFaults(world: FiledWorld): Faults {
  for (const ring of Object.values(world.rings)) {
    const conversation = world.conversations[ring.conversationId];
    if (!conversation) {
      yield `rings.${ring.id} offers ${ring.conversationId}, which is not in it`;
      continue;
    }
    const { accountId, phase } = conversation;
    const user = world.users[ring.userId];
    if ((user?.accountId ?? accountId) !== accountId)
      yield `rings.${ring.id} rings at ${ring.userId}, who is of another account`;
    if (ring.state !== 'waiting') continue;
    if (!user) yield `rings.${ring.id} rings at ${ring.userId}, who is no user in it`;
    if (phase.name !== 'ringing' || phase.ringId !== ring.id)
      yield `rings.${ring.id} waits, and conversations.${conversation.id} does not ring with it`;
    const lasts = ring.expiresAt - ring.offeredAt;
    if (lasts <= 0 || lasts > times.longestRing)
      yield `rings.${ring.id}.expiresAt must be later than its offeredAt, by a day at most`;
  }
}

/** Only a consumer's newest conversation can be open: it is the one they are shown. */
function* openTwice(world: FiledWorld): Faults {
  const open = new Map<string, string>();
  for (const { id, consumerId, phase } of byAge(Object.values(world.conversations))) {
    const older = open.get(consumerId);
    if (older !== undefined)
      yield `conversations.${id} is of the consumer ${consumerId}, whose older conversation ${older} is still open`;
    if (phase.name !== 'ended') open.set(consumerId, id);
  }
}

function* messageFaults(world: FiledWorld, id: string): Faults {
  const messages = world.messages[id] ?? [];
  const sequences = messages.map(({ sequence }) => sequence);
  const disorder = sequences.find((sequence, index) => sequence <= (sequences[index - 1] ?? -1));
  if (disorder !== undefined) yield `messages.${id} are out of order at ${disorder}`;
  const conversation = world.conversations[id];
  if (!conversation) {
    yield `messages.${id} are of no conversation in it`;
    return;
  }
  const { nextSequence, consumerId, accountId } = conversation;
  if ((sequences.at(-1) ?? -1) >= nextSequence)
    yield `messages.${id} go on beyond the next number, ${nextSequence}`;
  for (const [index, { author }] of messages.entries()) {
    if (author.kind === 'consumer' && author.consumerId !== consumerId)
      yield `messages.${id}.${index} is by ${author.consumerId}, who is not its consumer`;
    if (author.kind === 'user' && (world.users[author.userId]?.accountId ?? accountId) !== accountId)
      yield `messages.${id}.${index} is by ${author.userId}, who is of another account`;
  }
}
