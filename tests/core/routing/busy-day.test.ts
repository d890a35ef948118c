import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AgentState } from '#model/agent';
import { agentStates } from '#model/agent';
import type { SkillId, UserId } from '#model/ids';
import type { ChatLimit } from '#model/user';
import { firstProfileId } from '#model/profile';
import { createBareEngine, wireStates } from '#support/bare-engine';
import type { Json } from '#support/test-host';
import { jumped, unrest } from './at-rest';

const agent = fc.nat(3);
const visitor = fc.nat(5);
const skill = fc.nat(2);
const deed = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('open' as const), visitor, skill: fc.nat(3), chat: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave' as const), visitor }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('accept' as const), agent }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reject' as const), agent }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('return' as const), agent }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('transfer' as const), agent, skill }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('close' as const), agent }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('state' as const),
      agent,
      state: fc.constantFrom(...agentStates),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('page' as const), visitor }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('say' as const), agent }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('hangUp' as const), agent }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('ttr' as const),
      visitor,
      ttr: fc.constantFrom(
        { ttrType: 'URGENT' },
        { ttrType: 'NORMAL' },
        { ttrType: 'CUSTOM', value: 1 },
        { ttrType: 'CUSTOM', value: 90_000 },
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('moveSkill' as const), visitor, skill }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('take' as const), agent, visitor }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      agent,
      maxChats: fc.constantFrom<ChatLimit>(0, 1, 2, 'unlimited'),
      maxMessaging: fc.constantFrom(0, 1, 2, undefined),
      skills: fc.subarray([0, 1, 2]),
      enabled: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      ms: fc.constantFrom(10, 1000, 20_000, 80_000, 200_000),
    }),
  },
);
/** At once: chats, and messaging conversations. */
type Limits = readonly [ChatLimit, number | undefined];
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

const closing = { field: 'ConversationStateField', conversationState: 'CLOSE' };
const leaving = { field: 'ParticipantsChange', type: 'REMOVE', role: 'ASSIGNED_AGENT' };

/** A small office: three skills, four people of whom one is a bot, six visitors, a manager. */
function openOffice(look: Parameters<typeof createBareEngine>[0]) {
  const engine = createBareEngine(look);
  const { world } = engine;
  const [boss] = Object.values(world.users);
  const { accountId, id: me } = boss!;
  const skills = ['A', 'B', 'C'].map(
    (name) =>
      engine.must({ type: 'skill.save', draft: { id: null, accountId, name, description: name } }, me)
        .skillId as SkillId,
  );
  const limits: Limits[] = [
    [1, 1],
    [2, 1],
    [1, 2],
    ['unlimited', undefined],
  ];
  const draft = (
    place: number,
    [maxChats, maxMessaging]: Limits,
    has: readonly number[],
    enabled: boolean,
    id: UserId | null,
  ) => ({
    id,
    accountId,
    type: place === 3 ? ('bot' as const) : ('human' as const),
    loginName: `user${place}`,
    email: 'a@b',
    nickname: `User ${place}`,
    name: `User ${place}`,
    login: { method: 'password' as const, password: 'pass-word' },
    profiles: [firstProfileId(accountId, 'agent')],
    maxChats,
    maxMessaging,
    skills: has.map((one) => skills[one]!),
    enabled,
  });
  const save = (...given: Parameters<typeof draft>) =>
    engine.take({
      type: 'command',
      command: { type: 'user.save', draft: draft(...given) },
      as: me,
    });
  limits.forEach((limit, place) =>
    save(place, limit, place === 3 ? [0, 1] : [place, (place + 1) % 3], true, null),
  );
  const users = Object.values(world.users).filter(({ id }) => id !== me);
  const { campaignId } = engine.must(
    {
      type: 'campaign.save',
      draft: {
        id: null,
        accountId,
        name: 'Chats',
        goal: 'Interact with consumers',
        engagements: skills.map((skillId, place) => ({
          id: null,
          source: 'web' as const,
          name: `Chat ${place}`,
          template: 'x',
          conversationKind: 'chat' as const,
          routing: { kind: 'specific-skill' as const, skillId },
          buttonText: 'Chat',
          window: 'x',
        })),
      },
    },
    me,
  );
  engine.must({ type: 'campaign.publish', campaignId }, me);
  const { engagements } = world.campaigns[campaignId as keyof typeof world.campaigns]!;
  const api = `https://sandbox/api/account/${accountId}`;
  const wire = `/ws_api/account/${accountId}/messaging`;
  const signIn = (userId: UserId) =>
    engine.connect(`${wire}/brand/${engine.must({ type: 'user.signIn', userId }, me).bearer}?v=2.1`);
  const manager = signIn(me);
  let sockets = users.map(({ id }) => signIn(id));
  const tokens = [0, 1, 2, 3, 4, 5].map(() => String(engine.http(`${api}/signup`).jwt));
  const openPage = (jwt: string) => engine.connect(`${wire}/consumer/${jwt}?v=3`);
  const visitors = tokens.map(openPage);
  const opened: (string | undefined)[] = [];
  const agentOf = (place: number) => users[place]!.id;
  const own = (place: number) => Object.keys(world.agents[agentOf(place)]?.conversations ?? {})[0] ?? '';
  const change = (
    socket: { ask(type: string, body: Json): Json },
    conversationId: string | undefined,
    ...fields: object[]
  ) => socket.ask('.ams.cm.UpdateConversationField', { conversationId, conversationField: fields });
  const answerRing = (place: number, ringState: string) =>
    sockets[place]!.ask('.ams.routing.UpdateRingState', {
      ringId: world.agents[agentOf(place)]?.rings.at(-1) ?? '',
      ringState,
    });

  function act(it: Deed): void {
    switch (it.do) {
      case 'open': {
        const skillId = skills[it.skill];
        const wish =
          it.chat && skillId
            ? { campaignInfo: { campaignId, engagementId: engagements[it.skill]!.id } }
            : { skillId };
        const answer = visitors[it.visitor]!.ask('cm.ConsumerRequestConversation', skillId ? wish : {});
        opened[it.visitor] = answer?.body.conversationId ?? opened[it.visitor];
        return;
      }
      case 'leave':
        return void visitors[it.visitor]!.ask('cm.UpdateConversationField', {
          conversationId: opened[it.visitor],
          conversationField: [closing],
        });
      case 'accept':
        return void answerRing(it.agent, 'ACCEPTED');
      case 'reject':
        return void answerRing(it.agent, 'REJECTED');
      case 'return':
        return void change(sockets[it.agent]!, own(it.agent), leaving);
      case 'transfer':
        return void change(sockets[it.agent]!, own(it.agent), leaving, {
          field: 'Skill',
          type: 'UPDATE',
          skill: skills[it.skill],
        });
      case 'close':
        return void change(sockets[it.agent]!, own(it.agent), closing);
      case 'moveSkill':
        return void change(manager, opened[it.visitor], {
          field: 'Skill',
          type: 'UPDATE',
          skill: skills[it.skill],
        });
      case 'ttr':
        return void change(manager, opened[it.visitor], { field: 'TTRField', ...it.ttr });
      case 'take':
        return void change(manager, opened[it.visitor], {
          field: 'ParticipantsChange',
          type: 'ADD',
          role: 'ASSIGNED_AGENT',
          userId: agentOf(it.agent),
        });
      case 'state':
        return void sockets[it.agent]!.ask('.ams.routing.SetAgentState', {
          availability: wireStates[it.state as AgentState],
          channels: ['MESSAGING'],
        });
      case 'hangUp':
        return void engine.take({ type: 'socket.closed', clientId: sockets[it.agent]!.id });
      case 'edit':
        save(it.agent, [it.maxChats, it.maxMessaging], it.skills, it.enabled, agentOf(it.agent));
        // Who was disabled or hung up signs in anew.
        sockets = users.map(({ id }, place) => (world.users[id]?.enabled ? signIn(id) : sockets[place]!));
        return;
      case 'page': {
        // Closed, or opened again.
        const { id } = visitors[it.visitor]!;
        if (world.clients[id]) engine.take({ type: 'socket.closed', clientId: id });
        else visitors[it.visitor] = openPage(tokens[it.visitor]!);
        return;
      }
      case 'say':
        return void sockets[it.agent]!.ask('.ams.ms.PublishEvent', {
          dialogId: own(it.agent),
          event: { type: 'ContentEvent', contentType: 'text/plain', message: 'Hello?' },
        });
      case 'wait':
        return void engine.pass(it.ms);
    }
  }
  return { act };
}

test('[RT2][RT6][RT10][RT15][RT21][RT30][MS15] whatever a day brings: nobody waits beside somebody free, offers never exceed places, who is due first goes first', () => {
  fc.assert(
    fc.property(fc.array(deed, { minLength: 200, maxLength: 200 }), (deeds) => {
      const { act } = openOffice((world, { facts }) =>
        expect([...unrest(world), ...jumped(world, facts)]).toEqual([]),
      );
      deeds.forEach(act);
    }),
    { numRuns: 40 },
  );
});
