import { ok } from '#base/result';
import { fail } from '#model/failure';
import type { ConversationKind } from '#model/campaign';
import { asId, type ConsumerId, type UserId } from '#model/ids';
import { listOf } from '#model/list-of';
import type { World } from '#model/world';
import { acceptRing, openRing, settleRing } from '../../routing/settle-ring';
import { comesBack } from '../bot-server';
import { oldIdOf } from '../../protocol/old-id';
import type { HandleRequest } from './context';
import { findUser } from './find-user';

export const updateRing: HandleRequest<'update-ring'> = ({ world, person, now }, { ringId, answer }) => {
  if (person.kind !== 'user') return fail('not-permitted', { why: 'only users answer offers' });
  const ring = openRing(world.rings[ringId], person.userId, now);
  if (!ring.ok) return ring;
  const { conversationId } = ring.value;
  const because = comesBack(world, person.userId, conversationId) ? 'came-back' : 'accepted';
  return ok({
    answer: { kind: 'done', code: 202, text: 'Ring state updated successfully' },
    facts:
      answer === 'accepted' ? acceptRing(ring.value, because, now) : settleRing(ring.value, 'rejected', now),
  });
};

export const setAgentState: HandleRequest<'set-agent-state'> = ({ world, person, now }, { state }) => {
  if (person.kind !== 'user') return fail('not-permitted', { why: 'only users have a state' });
  const { userId } = person;
  const agent = world.agents[userId];
  const kinds = kindsOfConnectors(world, userId);
  const unchanged = agent?.state === state && String(agent.kinds) === String(kinds);
  return ok({
    answer: { kind: 'done', code: 202, text: 'Agent state updated successfully' },
    facts: unchanged ? [] : [{ type: 'agent.stateChanged', at: now, userId, state, ...(kinds && { kinds }) }],
  });
};

/** What the connectors that run are for which sign in as this user; undefined where none does. [RT33] */
function kindsOfConnectors(world: World, userId: UserId): readonly ConversationKind[] | undefined {
  const running = listOf(world, 'connectors').filter(
    (one) => one.userId === userId && one.wanted === 'running',
  );
  return running.length === 0 ? undefined : [...new Set(running.map((one) => one.conversationKind))];
}

/** Agents ask about consumers, everybody about themselves and about users. */
export const getProfile: HandleRequest<'get-profile'> = (context, { person: asked }) => {
  const { world, person } = context;
  const self = person.kind === 'consumer' ? person.consumerId : person.userId;
  const consumer = world.consumers[asId<ConsumerId>(asked ?? self)];
  const visible = person.kind === 'user' || consumer?.id === self;
  if (consumer && visible && consumer.accountId === context.client.accountId) {
    const { id, firstName, lastName } = consumer;
    return ok({
      answer: {
        kind: 'profile',
        profile: { userId: id, firstName, lastName, nickname: firstName, isConsumer: true },
      },
    });
  }
  const user = findUser(context, asked ?? self);
  if (!user) return fail('not-found', { what: 'This person' });
  const [firstName = '', ...others] = user.name.split(' ');
  return ok({
    answer: {
      kind: 'profile',
      profile: {
        userId: oldIdOf(user),
        firstName,
        lastName: others.join(' '),
        nickname: user.nickname,
        isConsumer: false,
      },
    },
  });
};

export const setProfile: HandleRequest<'set-profile'> = ({ world, person, now }, { firstName, lastName }) => {
  const consumer = person.kind === 'consumer' ? world.consumers[person.consumerId] : undefined;
  if (!consumer) return fail('not-permitted', { why: 'only consumers set a profile' });
  return ok({
    answer: { kind: 'done', code: 200, text: 'OK profile updated' },
    facts: [{ type: 'consumer.saved', at: now, consumer: { ...consumer, firstName, lastName } }],
  });
};
