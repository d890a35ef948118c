import { partsDown } from '#model/connector';
import type { BotId, BotRunId, ConnectorId } from '#model/ids';
import type { Interaction } from '#model/interaction';
import type { World } from '#model/world';
import { accountId, conversationIds, id, skillIds, userIds } from './full-ids';

/** A bot with every kind of interaction and condition, its connector and a run of it. */
export function addBot(world: World): void {
  const common = { enabled: true, delayMs: 0, next: { kind: 'next' } } as const;
  const rules = [
    { kind: 'always' } as const,
    { kind: 'pattern', patterns: ['(yes|ok)*'], excludeKeywords: ['no'] } as const,
    { kind: 'exact', value: 'maybe' } as const,
    { kind: 'no-match', message: 'pardon?' } as const,
    { kind: 'integration-result', result: 'failure' } as const,
  ].map((condition, index) => ({ id: `r${index}`, name: '', condition, next: { kind: 'end' } as const }));
  const interactions: Interaction[] = [
    {
      ...common,
      id: id('i1'),
      name: 'hears',
      kind: 'user-says',
      sample: 'agent',
      patterns: ['*agent*'],
      excludeKeywords: [],
    },
    {
      ...common,
      id: id('i2'),
      name: 'says',
      kind: 'text',
      text: 'Hello',
      next: { kind: 'interaction', interactionId: id('i3') },
    },
    { ...common, id: id('i3'), name: 'asks', kind: 'text-question', text: 'Sure?', fallback: '', rules },
    {
      ...common,
      id: id('i4'),
      name: 'calls',
      kind: 'integration',
      integrationId: id('n1'),
      rules: [],
      next: { kind: 'dialog', dialogId: id('d1') },
    },
  ];
  world.bots[id<BotId>('bot')] = {
    id: id('bot'),
    accountId,
    name: 'Bot',
    description: '',
    language: 'en-US',
    dialogs: [{ id: id('d1'), name: 'Handoff', kind: 'standard', enabled: true, interactions }],
    integrations: [
      {
        id: id('n1'),
        kind: 'agent-escalation',
        name: 'handoff',
        responseVariable: 'answer',
        skillName: 'Human',
        skillId: skillIds.human,
        message: 'BLANK_MESSAGE',
        customData: [{ key: 'why', value: 'asked' }],
      },
    ],
  };
  world.connectors[id<ConnectorId>('connector')] = {
    id: id('connector'),
    botId: id('bot'),
    accountId,
    userId: userIds.bot,
    role: 'agent',
    conversationKind: 'chat',
    environment: 'demo',
    wanted: 'running',
    status: 'online',
    parts: { ...partsDown, process: { state: 'up', detail: '' } },
  };
  world.botRuns[id<BotRunId>('run')] = {
    id: id('run'),
    botId: id('bot'),
    connectorId: id('connector'),
    conversationId: conversationIds.assigned,
    conversationKind: 'chat',
    state: 'handed-over',
    stack: [{ dialogId: id('d1'), lastSent: id('i3') }],
    pending: id('i3'),
    escalation: {
      integrationId: id('n1'),
      interactionId: id('i4'),
      skillId: skillIds.human,
      skillName: 'Human',
      message: '',
    },
    escalationFailures: 1,
    variables: { name: 'Ann' },
    heardUpTo: -1,
    outbox: [{ id: 'l1', text: 'One moment', delayMs: 300 }],
    trace: [{ at: 61_000, kind: 'starter-matched', detail: '“*agent*” fits.' }],
    lines: [{ id: 'p1', author: 'me', text: 'hi', at: 61_000 }],
  };
}
