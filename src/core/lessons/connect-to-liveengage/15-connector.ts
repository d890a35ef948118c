import type { ConnectorDraft } from '#model/command';
import { gap } from '../gaps';
import type { Move, Step, Value } from '../lesson';
import type { Me, Scene } from '../scene';
import { button, fields, save } from '../ways';
import { botUsers, lessonBots, mine } from './cast';
import { judgeConnectors } from './lesson-connector';

function solve(scene: Scene, me: Me): Move[] {
  const judged = judgeConnectors(scene, me);
  if (judged?.gaps.length === 0) return [];
  const old = judged?.thing;
  const seats = new Set(
    mine(scene.connectors, me)
      .filter((one) => one !== old)
      .map((one) => one.userId),
  );
  const user = botUsers(scene, me).find((one) => one.enabled && !seats.has(one.id));
  const [bot] = lessonBots(scene, me);
  if (!user || !bot) return [];
  const draft: ConnectorDraft = {
    id: old?.id ?? null,
    botId: bot.id,
    accountId: me.accountId,
    userId: user.id,
    role: 'agent',
    conversationKind: 'chat',
    environment: 'demo',
  };
  const save: Move = { kind: 'command', command: { type: 'connector.save', draft } };
  if (old?.wanted !== 'running') return [save];
  return [{ kind: 'command', command: { type: 'connector.stop', connectorId: old.id } }, save];
}

const values: readonly Value[] = [
  { label: 'Agent User ID', value: '{botLogin}', enter: 'choose' },
  { label: 'Role', value: 'Agent', enter: 'choose' },
  { label: 'Conversation Type', value: 'Chat', enter: 'choose' },
  { label: 'Deploy to', value: 'Demo', enter: 'choose' },
];

export const connectorStep: Step = {
  id: 'connector',
  part: '12',
  asksFor: 'state',
  title: 'Add an agent connector',
  say: 'It signs the bot in as the bot user, like a person at a desk. Demo is for trying things out, Production for real visitors: there, use two connectors or more.',
  how: [
    'In the bot open Agent Connectors and press New Bot Connector.',
    'Choose the bot user and the other values, then Save.',
  ],
  values,
  where: { route: '/bots/{bot}/connectors', way: [[button('New Bot Connector')], [...fields(values), save]] },
  looksAt: ['connectors', 'bots', 'users', 'skills'],
  missing: (scene, me) => judgeConnectors(scene, me)?.gaps ?? [gap('connector-missing')],
  solution: solve,
};
