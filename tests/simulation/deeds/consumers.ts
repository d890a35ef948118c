import { openOf, type Scene, type Visitor } from '../scene';
import { again, choose, numbersOf, type Deeds } from './deed';

const those = (scene: Scene, fit: (visitor: Visitor) => boolean) =>
  scene.visitors.filter(fit).map(({ number }) => number);
const visitorOf = (scene: Scene, who: number) => scene.visitors[who]!;
const about = (scene: Scene, who: number) => visitorOf(scene, who).window?.state.conversation?.id;
const inConversation = (scene: Scene) => those(scene, (visitor) => openOf(scene, visitor) !== null);

/** What consumers say: most of it is new each time, so that nothing said twice goes unnoticed. */
const words = ['line', 'line', 'line', 'hello', 'my order is', 'a human please', 'a human please', 'goodbye'];

/** Consumers: they open, write, hurry, go away, come back, end. */
export const consumerDeeds: Deeds = {
  'consumer.opens': {
    weight: 25,
    who: (scene) => those(scene, (visitor) => openOf(scene, visitor) === null),
    about,
    do(scene, who, dice) {
      const visitor = visitorOf(scene, who);
      const window = visitor.window ?? scene.openWindow(visitor);
      const { engagements, skills } = visitor.roster;
      const campaign = choose(engagements, dice) ?? null;
      const named = again(dice) % 3 === 0 ? (choose(skills, again(dice, 2)) ?? null) : null;
      const withCampaign = again(dice, 3) % 4 > 0 ? campaign : null;
      void window.start({ skillId: named, campaign: withCampaign });
      return `consumer ${who} opens a conversation${named ? ` for skill ${skills.indexOf(named)}` : ''}${withCampaign ? ` by engagement ${engagements.indexOf(withCampaign)}` : ''}`;
    },
  },
  'consumer.says': {
    weight: 40,
    who: inConversation,
    about,
    do(scene, who, dice) {
      const text = `${choose(words, dice) ?? ''} #${scene.nextLine()}`;
      visitorOf(scene, who).window?.say(text);
      return `consumer ${who} says “${text}”`;
    },
  },
  'consumer.types': {
    weight: 3,
    who: inConversation,
    about,
    do(scene, who) {
      visitorOf(scene, who).window?.keystroke();
      return `consumer ${who} types`;
    },
  },
  'consumer.reads': {
    weight: 5,
    who: inConversation,
    about,
    do(scene, who) {
      visitorOf(scene, who).window?.markRead();
      return `consumer ${who} reads`;
    },
  },
  'consumer.hurries': {
    weight: 3,
    who: inConversation,
    async do(scene, who, dice) {
      const { owner, roster, kept } = visitorOf(scene, who);
      const conversationId = about(scene, who);
      const jwt = [...kept.values()].at(-1);
      const ttrType = choose(['URGENT', 'NORMAL'], dice) ?? 'NORMAL';
      const line = await scene.ask(owner, `/ws_api/account/${roster.accountId}/messaging/consumer?v=3`, [
        { type: 'InitConnection', headers: [{ type: '.ams.headers.ConsumerAuthentication', jwt }] },
        {
          type: 'cm.UpdateConversationField',
          body: { conversationId, conversationField: [{ field: 'TTRField', ttrType }] },
        },
      ]);
      line.near.close(1000, '');
      await scene.machine.clock.settle();
      return `consumer ${who} marks the conversation as ${ttrType}`;
    },
  },
  'consumer.goes': {
    who: (scene) => those(scene, ({ window }) => window !== null),
    about,
    do(scene, who) {
      const visitor = visitorOf(scene, who);
      visitor.window?.stop();
      visitor.window = null;
      return `consumer ${who} closes the window`;
    },
  },
  'consumer.comes': {
    weight: 15,
    who: (scene) => those(scene, ({ window, kept }) => window === null && kept.size > 0),
    do(scene, who) {
      scene.openWindow(visitorOf(scene, who));
      return `consumer ${who} opens the window again`;
    },
  },
  'consumer.ends': {
    who: inConversation,
    about,
    do(scene, who) {
      void visitorOf(scene, who).window?.end();
      return `consumer ${who} ends the conversation`;
    },
  },
  'consumer.forgets': {
    weight: 2,
    who: (scene) => those(scene, ({ window }) => window !== null),
    about,
    do(scene, who) {
      const visitor = visitorOf(scene, who);
      visitor.window?.forget();
      visitor.window?.stop();
      visitor.window = null;
      return `consumer ${who} clears the browser's data`;
    },
  },
  'consumer.babbles': {
    weight: 2,
    who: (scene) => numbersOf(scene.visitors),
    async do(scene, who, dice) {
      const url = `/ws_api/account/${visitorOf(scene, who).roster.accountId}/messaging/consumer?v=3`;
      const known = [...visitorOf(scene, who).kept.values()][0] ?? 'nobody';
      const headers = [{ type: '.ams.headers.ConsumerAuthentication', jwt: known }];
      const bodies = [
        {
          type: 'ms.PublishEvent',
          body: { dialogId: 'toString', event: { type: 'ContentEvent', message: 'x' } },
        },
        { type: 'constructor', body: {} },
        { type: 'cm.ConsumerRequestConversation', body: { skillId: '__proto__' } },
        {
          type: 'cm.ConsumerRequestConversation',
          body: { campaignInfo: { campaignId: 1, engagementId: 2 } },
        },
        { type: 'cm.UpdateConversationField', body: { conversationId: '__proto__', conversationField: [] } },
        { type: 'cqm.SubscribeExConversations', body: { convState: [] } },
      ];
      const line = await scene.ask(visitorOf(scene, who).owner, url, [
        { type: 'InitConnection', headers },
        choose(bodies, dice) ?? {},
        choose(bodies, again(dice)) ?? {},
      ]);
      line.near.close(1000, '');
      return `consumer ${who} sends what makes no sense`;
    },
  },
};
