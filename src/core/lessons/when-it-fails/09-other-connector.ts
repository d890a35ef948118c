import type { ConnectorDraft } from '#model/connector';
import type { Step, Value } from '../lesson';
import type { Me, Scene } from '../scene';
import { botPanels, button, fields, save } from '../ways';
import { failureGap } from './gaps';
import { otherBot, otherConnector, otherName, otherUser } from './others';

const values: readonly Value[] = [
  { label: 'Agent User ID', value: '{otherLogin}', enter: 'choose' },
  { label: 'Role', value: 'Agent', enter: 'choose' },
  { label: 'Conversation Type', value: 'Chat', enter: 'choose' },
  { label: 'Deploy to', value: 'Demo', enter: 'choose' },
];

function gapsOf(scene: Scene, me: Me): string[] {
  const bot = otherBot(scene, me)?.name ?? otherName;
  const user = otherUser(scene, me)?.loginName ?? otherName;
  const connector = otherConnector(scene, me);
  if (!connector) return [failureGap('connector-missing', { bot, user })];
  if (connector.conversationKind !== 'chat') return [failureGap('connector-kind', { user })];
  return connector.status === 'online' ? [] : [failureGap('connector-offline', { user })];
}

export const otherConnectorStep: Step = {
  id: 'other-connector',
  part: 'bot',
  asksFor: 'state',
  title: 'Deploy the other bot',
  say: 'Only a bot that is deployed can take over: otherwise the chat waits in the skill for nobody, or comes back.',
  how: [
    'In the other bot open Agent Connectors and press New Bot Connector.',
    'Choose the values and Save, then press Start and wait for Online.',
  ],
  values,
  where: {
    route: '/bots/{other}/connectors',
    folds: botPanels,
    way: [
      [button('New Bot Connector', { until: button('Start') })],
      [...fields(values), save],
      [button('Start', { ends: true })],
    ],
  },
  looksAt: ['connectors', 'bots', 'users', 'skills'],
  missing: gapsOf,
  solution(scene, me) {
    const [bot, user, old] = [otherBot(scene, me), otherUser(scene, me), otherConnector(scene, me)];
    if (!bot || !user || gapsOf(scene, me).length === 0) return [];
    if (old?.conversationKind === 'chat') {
      return old.wanted === 'running'
        ? []
        : [{ kind: 'command', command: { type: 'connector.start', connectorId: old.id } }];
    }
    const draft: ConnectorDraft = {
      ...{ id: old?.id ?? null, plays: { kind: 'bot', botId: bot.id }, ...me, userId: user.id },
      ...{ role: 'agent', conversationKind: 'chat', environment: 'demo', settings: old?.settings ?? [] },
    };
    const stop = old?.wanted === 'running' ? [{ type: 'connector.stop' as const, connectorId: old.id }] : [];
    return [...stop, { type: 'connector.save' as const, draft }].map((command) => ({
      kind: 'command',
      command,
    }));
  },
};
