import type { ConversationKind } from '#model/campaign';
import type { ChatLimit, UserType } from '#model/user';
import type { AccountId, SkillId, UserId } from '#model/ids';
import { firstProfileId } from '#model/profile';
import type { Json, TestClient, TestHost } from './test-host';

/** What tests do with people: made, signed in, asked. */
export interface People {
  readonly accountId: AccountId;
  readonly me: UserId;
  skill(name: string): Promise<SkillId>;
  /** A user who signs in with the password `pass-word`, with as many places for messaging as for chats where nothing else is said. */
  user(
    name: string,
    skills: readonly SkillId[],
    more?: { maxChats?: ChatLimit; maxMessaging?: number; type?: UserType },
  ): Promise<UserId>;
  /** An agent at work: signed in, subscribed, and Online unless told otherwise. */
  agent(name: string, state?: 'ONLINE' | 'AWAY' | 'OFFLINE'): Promise<AgentAtWork>;
  consumer(): Promise<ConsumerAtWork>;
}

export interface AgentAtWork extends TestClient {
  /** Offers still open, newest last. */
  rings(): { ringId: string; convId: string; skillId: string }[];
  accept(ringId: string): Promise<Json>;
  reject(ringId: string): Promise<Json>;
  setState(state: string): Promise<Json>;
  say(conversationId: string, text: string, more?: object): Promise<Json>;
  transfer(conversationId: string, skillId: string): Promise<Json>;
  texts(): string[];
}

export interface ConsumerAtWork extends TestClient {
  open(skillId?: SkillId): Promise<string>;
  say(conversationId: string, text: string): Promise<Json>;
  /** A brand vouches for them from now on. */
  signIn(): Promise<unknown>;
  texts(): string[];
}

const line = (conversationId: string, text: string) => ({
  dialogId: conversationId,
  event: { type: 'ContentEvent', contentType: 'text/plain', message: text },
});

/** Messages of all event notifications of either dialect. */
export function textsOf(frames: readonly Json[]): string[] {
  return frames
    .filter((frame) => frame.kind === 'notification')
    .flatMap((frame) => (Array.isArray(frame.body.changes) ? frame.body.changes : [frame.body]))
    .flatMap((change: Json) => (change.event?.type === 'ContentEvent' ? [change.event.message] : []));
}

/** Of the first account, unless another is named. */
export function peopleOf(host: TestHost, of = host.rows('accounts')[0]!.id): People {
  const accountId: AccountId = of;
  const me = host.rows('users').find((user) => user.accountId === of)!.id;
  const api = `https://sandbox/api/account/${accountId}`;
  const wire = `/ws_api/account/${accountId}/messaging`;
  return {
    accountId,
    me,
    skill: async (name) =>
      (await host.must({ type: 'skill.save', draft: { id: null, accountId, name, description: name } }, me))
        .skillId,
    async user(name, skills, { maxChats = 3, maxMessaging, type = 'human' } = {}) {
      const asMany = maxChats === 'unlimited' ? undefined : maxChats;
      return (
        await host.must(
          {
            type: 'user.save',
            draft: {
              id: null,
              accountId,
              type,
              loginName: name,
              email: `${name}@example.com`,
              nickname: name,
              name,
              login: { method: 'password', password: 'pass-word' },
              profiles: [firstProfileId(accountId, 'agent')],
              maxChats,
              maxMessaging: maxMessaging ?? asMany,
              skills: [...skills],
              enabled: true,
            },
          },
          me,
        )
      ).userId;
    },
    async agent(name, state = 'ONLINE') {
      const { body } = await host.http('POST', `${api}/login?v=1.3`, {
        username: name,
        password: 'pass-word',
      });
      const client = host.connect(`${wire}/brand/${body.bearer}?v=2.1`);
      await client.ask('.ams.routing.SubscribeRoutingTasks', {});
      await client.ask('.ams.aam.SubscribeExConversations', {
        convState: ['OPEN'],
        agentIds: [`${accountId}.${body.config.userId}`],
      });
      const setState = (availability: string) =>
        client.ask('.ams.routing.SetAgentState', { availability, channels: ['MESSAGING'] });
      if (state !== 'OFFLINE') await setState(state);
      const answerRing = (ringState: string) => (ringId: string) =>
        client.ask('.ams.routing.UpdateRingState', { ringId, ringState });
      return Object.assign(client, {
        rings() {
          const states = new Map<string, Json>();
          for (const { body: news } of client.notes('.ams.routing.RoutingTaskNotification'))
            for (const change of news.changes)
              for (const ring of change.result.ringsDetails) states.set(ring.ringId, ring);
          return [...states.values()].filter((ring) => ring.ringState === 'WAITING');
        },
        accept: answerRing('ACCEPTED'),
        reject: answerRing('REJECTED'),
        setState,
        say: (conversationId: string, text: string, more: object = {}) =>
          client.ask('.ams.ms.PublishEvent', { ...line(conversationId, text), ...more }),
        transfer: (conversationId: string, skill: string) =>
          client.ask('.ams.cm.UpdateConversationField', {
            conversationId,
            conversationField: [
              { field: 'ParticipantsChange', type: 'REMOVE', role: 'ASSIGNED_AGENT' },
              { field: 'Skill', type: 'UPDATE', skill },
            ],
          }),
        texts: () => textsOf(client.frames),
      });
    },
    async consumer() {
      const { body } = await host.http('POST', `${api}/signup`);
      const client = host.connect(`${wire}/consumer?v=3`);
      await client.ask(
        'InitConnection',
        {},
        { headers: [{ type: '.ams.headers.ConsumerAuthentication', jwt: body.jwt }] },
      );
      await client.ask('cqm.SubscribeExConversations', { convState: ['OPEN'] });
      return Object.assign(client, {
        open: async (skillId?: SkillId) =>
          (await client.ask('cm.ConsumerRequestConversation', skillId ? { skillId } : {})).body
            .conversationId as string,
        say: (conversationId: string, text: string) =>
          client.ask('ms.PublishEvent', line(conversationId, text)),
        signIn: () => host.http('POST', `${api}/authenticate`, { jwt: body.jwt }),
        texts: () => textsOf(client.frames),
      });
    },
  };
}

/** How a consumer asks for a conversation of a kind: by the engagement that is offered, or by a skill. */
export function wishFor(host: Pick<TestHost, 'rows'>, kind: ConversationKind, skillId: SkillId) {
  if (kind === 'messaging') return { skillId };
  const { campaignId, engagementId } = host.rows('visitors')[0]!.offer!;
  return { campaignInfo: { campaignId, engagementId } };
}

/** A published chat engagement for a skill: what a consumer's request names to get a chat. */
export async function chatEngagement(host: TestHost, people: People, skillId: SkillId, name = 'Chat') {
  const { accountId, me } = people;
  const { campaignId } = await host.must(
    {
      type: 'campaign.save',
      draft: {
        id: null,
        accountId,
        name,
        goal: 'Interact with consumers',
        engagements: [
          {
            id: null,
            source: 'web',
            name: 'Chat',
            template: 'bubble',
            conversationKind: 'chat',
            routing: { kind: 'specific-skill', skillId },
            buttonText: 'Live Chat',
            window: 'standard',
          },
        ],
      },
    },
    me,
  );
  await host.must({ type: 'campaign.publish', campaignId }, me);
  const engagement = host.rows('campaigns').find((one) => one.id === campaignId)!.engagements[0]!;
  return { campaignInfo: { campaignId, engagementId: engagement.id } };
}
