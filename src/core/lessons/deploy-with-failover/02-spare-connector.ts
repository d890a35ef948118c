import type { ConnectorDraft } from '#model/connector';
import { lessonBots } from '../connect-to-liveengage/cast';
import type { Step, Value } from '../lesson';
import type { Me, Scene } from '../scene';
import { botPanels, button, fields, save } from '../ways';
import { failoverGap } from './gaps';
import { spareConnector, spareUser } from './spares';

const values: readonly Value[] = [
  { label: 'Agent User ID', value: '{spareLogin}', enter: 'choose' },
  { label: 'Role', value: 'Agent', enter: 'choose' },
  { label: 'Conversation Type', value: 'Chat', enter: 'choose' },
  { label: 'Deploy to', value: 'Demo', enter: 'choose' },
];

function gapsOf(scene: Scene, me: Me): string[] {
  const [bot] = lessonBots(scene, me);
  const user = spareUser(scene, me)?.loginName ?? '…';
  const connector = spareConnector(scene, me);
  if (!bot) return [failoverGap('bot-missing')];
  if (!connector) return [failoverGap('connector-missing', { bot: bot.name, user })];
  if (connector.conversationKind !== 'chat') return [failoverGap('connector-kind', { user })];
  return connector.wanted === 'running' ? [] : [failoverGap('connector-offline', { user })];
}

export const spareConnectorStep: Step = {
  id: 'spare-connector',
  part: 'pool',
  asksFor: 'state',
  title: 'Add a second connector, and start it',
  say: 'In Production two are the least, three where there is much traffic; each is good for some 50 conversations at once.',
  how: [
    'In the bot open Agent Connectors and press New Bot Connector.',
    'Choose the second bot user and the other values, and Save.',
    'Press Start in its row and wait for Online.',
  ],
  values,
  where: {
    route: '/bots/{bot}/connectors',
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
    const [[bot], user, old] = [lessonBots(scene, me), spareUser(scene, me), spareConnector(scene, me)];
    if (!bot || !user || gapsOf(scene, me).length === 0) return [];
    if (old?.conversationKind === 'chat')
      return [{ kind: 'command', command: { type: 'connector.start', connectorId: old.id } }];
    const draft: ConnectorDraft = {
      ...(old && { fallbackSkillId: old.fallbackSkillId, accessibility: old.accessibility }),
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
