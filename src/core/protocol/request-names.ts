import type { Side } from './frames';
import type { RequestName } from './requests';

/** The consumer's spelling of each verb; the brand's follows from it. */
const names: { readonly [N in RequestName]: string } = {
  'init-connection': 'InitConnection',
  'get-clock': 'GetClock',
  'subscribe-conversations': 'cqm.SubscribeExConversations',
  'unsubscribe-conversations': 'cqm.UnsubscribeExConversations',
  'request-conversation': 'cm.ConsumerRequestConversation',
  'publish-event': 'ms.PublishEvent',
  'subscribe-messages': 'ms.SubscribeMessagingEvents',
  'query-messages': 'ms.QueryMessages',
  'update-conversation': 'cm.UpdateConversationField',
  'subscribe-routing': 'routing.SubscribeRoutingTasks',
  'update-ring': 'routing.UpdateRingState',
  'set-agent-state': 'routing.SetAgentState',
  'subscribe-agent-state': 'routing.SubscribeAgentsState',
  'get-profile': 'userprofile.GetUserProfile',
  'set-profile': 'userprofile.SetUserProfile',
};

const byName = new Map<string, RequestName>([
  ...Object.entries(names).map(([name, wire]): [string, RequestName] => [wire, name as RequestName]),
  ['KeepAlive', 'get-clock'],
]);

/** Either spelling → the verb, or null for one nobody knows. [PR1] */
export function readRequestName(type: string): RequestName | null {
  const plain = type
    .replace(/^\./, '')
    .replace(/^ams\./, '')
    .replace(/^aam\./, 'cqm.')
    .replace(/^up\./, 'userprofile.');
  return byName.get(plain) ?? null;
}

/** The verb as clients of this socket spell it. */
export function writeRequestName(side: Side, name: RequestName): string {
  const plain = names[name];
  if (side === 'consumer' || name === 'init-connection') return plain;
  return plain.includes('.') ? `.ams.${plain.replace(/^cqm\./, 'aam.')}` : `.${plain}`;
}
