import { contextKey, type ContextProperty } from '#model/context-store';
import type { BotEnvironmentId, EndpointId, ResourceId, TestId } from '#model/ids';
import type { World } from '#model/world';
import { accountId, id } from './full-ids';

const keyed = (...all: readonly ContextProperty[]) =>
  Object.fromEntries(all.map((one) => [contextKey(one), one]));

const headers = [{ key: 'content-type', value: 'application/json' }];

/** What answers calls, and one that nothing has answered; what bots name and do not hold. */
export function addCalls(world: World): void {
  world.endpoints[id<EndpointId>('endpoint')] = {
    id: id('endpoint'),
    accountId,
    name: 'Stores',
    method: 'POST',
    url: 'https://stores.example/*',
    status: 201,
    delayMs: 300,
    headers,
    body: '{"list":[{"city":"Ulm"}]}',
    script: 'return request.body;',
  };
  for (const [key, name] of [
    ['environment', 'Live'],
    ['spare-environment', 'Testing'],
  ] as const)
    world.environments[id<BotEnvironmentId>(key)] = {
      ...{ id: id(key), accountId, name },
      variables: [{ key: 'stores', value: 'https://stores.example' }],
    };
  world.tests[id<TestId>('test')] = {
    ...{ id: id('test'), botId: id('bot'), name: 'Stores', channel: 'chat', script: 'hi', startsAt: 60_000 },
    ...{ expected: '{"in":"hi"}', agents: [id('human')] },
    answers: [
      {
        ...{ name: 'None', method: 'GET', url: '*', status: 404, delayMs: 0, headers, body: '', script: '' },
      },
    ],
  };
  world.resources[id<ResourceId>('function')] = {
    ...{ id: id('function'), kind: 'lambda', accountId, name: 'Greet', description: 'Says hello.' },
    code: 'function lambda(input, callback) { callback(null, input.payload); }',
  };
  const place = { namespace: 'tickets', until: 33_000_000_000 } as const;
  world.context[accountId] = {
    namespaces: [{ name: 'tickets', keptMs: 60_000 }],
    properties: keyed(
      { ...place, scope: 'global', of: '', key: 'all', value: 3 },
      { ...place, scope: 'user', of: 'consumer', key: 'open', value: { ids: [1, 'b', null] } },
      { ...place, scope: 'conversation', of: 'c-assigned', key: 'seen', value: true },
    ),
  };
  world.resources[id<ResourceId>('base')] = {
    ...{ id: id('base'), kind: 'knowledge-base', accountId, name: 'Parcels' },
    articles: [
      {
        ...{
          id: 'a1',
          title: 'How do I return a parcel?',
          phrases: ['send it back'],
          summary: 'At any shop.',
        },
        ...{ detail: 'Bring it.', category: 'Returns', tags: ['return'], contentUrl: 'https://a.example' },
        ...{ imageUrl: '', audioUrl: '', videoUrl: '', enabled: true },
      },
    ],
  };
  const request = { method: 'GET', url: 'https://other.example/', headers, body: '' } as const;
  world.calls[accountId] = [
    {
      ...{
        id: id('call'),
        accountId,
        askId: 'ask',
        at: 60_500,
        bot: 'Bot',
        integration: 'stores',
        endpoint: '',
      },
      ...{ request, status: 404, why: 'No endpoint answers.', delayMs: 0, conversationId: id('c1') },
    },
  ];
}
