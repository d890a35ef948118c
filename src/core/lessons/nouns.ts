import type { Fact, FactType } from '#model/fact';

/** What steps look at. */
export type Noun =
  | 'skills'
  | 'users'
  | 'campaigns'
  | 'bots'
  | 'connectors'
  | 'agents'
  | 'conversations'
  | 'consumer-lines'
  | 'user-lines';

/** What a kind of fact changes, as far as lessons can tell. Sockets, marks and a bot's turns come often and change nothing here. */
const changed: { readonly [T in Exclude<FactType, 'message.published'>]: Noun | 'everything' | 'nothing' } = {
  'world.replaced': 'everything',
  'account.opened': 'everything',
  'clock.changed': 'nothing',
  'skill.saved': 'skills',
  'skill.deleted': 'skills',
  'user.saved': 'users',
  'user.deleted': 'users',
  'campaign.saved': 'campaigns',
  'campaign.published': 'campaigns',
  'campaign.deleted': 'campaigns',
  'bot.saved': 'bots',
  'bot.deleted': 'bots',
  'dialog.saved': 'bots',
  'dialog.deleted': 'bots',
  'integration.saved': 'bots',
  'integration.deleted': 'bots',
  'connector.saved': 'connectors',
  'connector.started': 'connectors',
  'connector.stopped': 'connectors',
  'connector.statusChanged': 'connectors',
  'connector.deleted': 'connectors',
  'session.opened': 'nothing',
  'session.closed': 'nothing',
  'client.connected': 'nothing',
  'client.identified': 'nothing',
  'client.subscribed': 'nothing',
  'client.unsubscribed': 'nothing',
  'client.gone': 'nothing',
  'agent.stateChanged': 'agents',
  'consumer.saved': 'nothing',
  'conversation.opened': 'conversations',
  'conversation.queued': 'conversations',
  'conversation.assigned': 'conversations',
  'conversation.joined': 'nothing',
  'conversation.left': 'nothing',
  'conversation.closed': 'conversations',
  'ring.offered': 'conversations',
  'ring.settled': 'conversations',
  'bot.turnTaken': 'nothing',
  'bot.lineSent': 'nothing',
  'lesson.stepEntered': 'nothing',
};

export function changedBy(fact: Fact): Noun | 'everything' | 'nothing' {
  return fact.type === 'message.published' ? linesOf(fact) : changed[fact.type];
}

/** Messages come most often, so it is told apart who wrote. */
function linesOf({ message }: Fact<'message.published'>): Noun | 'nothing' {
  if (message.event.type !== 'content' || message.author.kind === 'system') return 'nothing';
  return message.author.kind === 'consumer' ? 'consumer-lines' : 'user-lines';
}
