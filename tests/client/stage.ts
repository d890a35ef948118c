import type { ConversationRow } from '#contract/topics';
import type { AccountId, SkillId, UserId } from '#model/ids';
import { createFaultyDoor, type FaultyDoor } from '#support/faulty-door';
import { peopleOf, type AgentAtWork, type People } from '#support/people';
import { createTestHost, type TestHost } from '#support/test-host';
import { createLoopback } from '#workers/host/loopback';

/** The real server, reached through a door that can fail, and two agents who play by hand: a bot user and a human. */
export interface Stage {
  readonly host: TestHost;
  readonly people: People;
  readonly siteId: AccountId;
  readonly door: FaultyDoor;
  /** The skill each of them has. */
  readonly skills: { readonly bot: SkillId; readonly agent: SkillId };
  readonly users: { readonly bot: UserId; readonly agent: UserId };
  /** Lets so much time pass, and everything happen that is under way. */
  pass(ms?: number): Promise<void>;
  /** An agent at work, as the server knows one; the first call brings them. */
  agent(who: Player): Promise<AgentAtWork>;
  /** Gives the newest conversation to one of them. */
  handTo(who: Player): Promise<void>;
  /** One of them has the newest conversation, if need be by a transfer, and says this. */
  say(who: Player, text: string, more?: object): Promise<void>;
  /** The same with anything else that can be published. */
  publishes(who: Player, event: object): Promise<void>;
  types(who: Player, state?: 'COMPOSING' | 'PAUSE'): Promise<void>;
  /** One of them confirms these lines. */
  confirms(who: Player, status: 'ACCEPT' | 'READ', sequences: readonly number[]): Promise<void>;
  /** One of them ends the newest conversation. */
  end(who: Player): Promise<void>;
  /** Whoever played so far is gone without a word, and comes again when called. */
  leave(): void;
  /** The newest conversation. */
  conversation(): ConversationRow;
  /** What was said in it, as the server knows it. */
  said(): Promise<readonly string[]>;
}

export type Player = 'bot' | 'agent';

export async function setStage(): Promise<Stage> {
  const host = await createTestHost();
  const people = peopleOf(host);
  const skills = { bot: await people.skill('Bots'), agent: await people.skill('Humans') };
  const users = {
    bot: await people.user('Robot', [skills.bot], { type: 'bot', maxChats: 'unlimited' }),
    agent: await people.user('Olga', [skills.agent]),
  };
  const names = { bot: 'Robot', agent: 'Olga' };
  let atWork: { [P in Player]?: AgentAtWork } = {};
  let lines = 0;
  const door = createFaultyDoor({
    http: (request) => host.api.http(request),
    openSocket(hello) {
      const { near, far } = createLoopback();
      host.api.openSocket(hello, far);
      return near;
    },
    after: host.clock.after,
    freshId: () => `line-${(lines += 1)}`,
  });

  const newest = () => host.rows('conversations').at(-1)!;
  const agent = async (who: Player) => (atWork[who] ??= await people.agent(names[who]));

  async function publish(who: Player, event: object, more: object = {}): Promise<void> {
    const { ask } = await agent(who);
    await ask('.ams.ms.PublishEvent', { dialogId: newest().id, event, ...more });
    await pass();
  }

  async function pass(ms = 0): Promise<void> {
    await host.clock.advance(ms);
  }

  async function handTo(who: Player): Promise<void> {
    const taker = await agent(who);
    const { id, phase } = newest();
    if (phase.name === 'assigned') {
      if (phase.userId === users[who]) return;
      const holder = await agent(phase.userId === users.bot ? 'bot' : 'agent');
      await holder.transfer(id, skills[who]);
    }
    const ring = taker.rings().find(({ convId }) => convId === id);
    if (!ring) throw new Error(`${names[who]} is not offered the conversation.`);
    await taker.accept(ring.ringId);
    await pass();
  }

  return {
    host,
    people,
    siteId: people.accountId,
    door,
    skills,
    users,
    pass,
    agent,
    handTo,
    async say(who, text, more) {
      await handTo(who);
      await publish(who, { type: 'ContentEvent', contentType: 'text/plain', message: text }, more);
    },
    async publishes(who, event) {
      await handTo(who);
      await publish(who, event);
    },
    async types(who, state = 'COMPOSING') {
      await handTo(who);
      await publish(who, { type: 'ChatStateEvent', chatState: state });
    },
    confirms: (who, status, sequenceList) =>
      publish(who, { type: 'AcceptStatusEvent', status, sequenceList }),
    async end(who) {
      const { ask } = await agent(who);
      const conversationField = [{ field: 'ConversationStateField', conversationState: 'CLOSE' }];
      await ask('.ams.cm.UpdateConversationField', { conversationId: newest().id, conversationField });
      await pass();
    },
    leave: () => void (atWork = {}),
    conversation: newest,
    async said() {
      const facts = await host.journal.readFacts(0);
      return facts.flatMap((fact) =>
        fact.type === 'message.published' &&
        fact.conversationId === newest().id &&
        fact.message.event.type === 'content'
          ? [fact.message.event.text]
          : [],
      );
    },
  };
}
