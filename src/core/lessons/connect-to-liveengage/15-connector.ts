import { botIdOf, type Connector, type ConnectorDraft } from '#model/connector';
import type { User } from '#model/user';
import { gap } from '../gaps';
import type { Control, Detour, Move, Step, Value } from '../lesson';
import type { Me, Scene } from '../scene';
import { botPanels, button, fields, save } from '../ways';
import { botUsers, lessonBots, mine } from './cast';
import { judgeConnectors } from './lesson-connector';

interface Correction {
  /** The one to correct; none where a new one is made. */
  readonly old: Connector | null;
  readonly user: User;
}

/** Which connector becomes the right one, and who signs in by it: a user can only be in one. */
function findCorrection(scene: Scene, me: Me): Correction | null {
  const judged = judgeConnectors(scene, me);
  const all = mine(scene.connectors, me);
  const others = all.filter((one) => one !== judged?.thing);
  for (const old of judged ? [judged.thing, ...others] : [null]) {
    const seats = new Set(all.filter((one) => one !== old).map((one) => one.userId));
    const user = botUsers(scene, me).find((one) => one.enabled && !seats.has(one.id));
    if (user) return { old, user };
  }
  return null;
}

function solve(scene: Scene, me: Me): Move[] {
  if (isRight(scene, me)) return [];
  const correction = findCorrection(scene, me);
  const [bot] = lessonBots(scene, me);
  if (!correction || !bot) return [];
  const { old, user } = correction;
  const draft: ConnectorDraft = {
    id: old?.id ?? null,
    plays: { kind: 'bot', botId: bot.id },
    accountId: me.accountId,
    userId: user.id,
    role: 'agent',
    conversationKind: 'chat',
    environment: 'demo',
    settings: old?.settings ?? [],
  };
  const save: Move = { kind: 'command', command: { type: 'connector.save', draft } };
  if (old?.wanted !== 'running') return [save];
  return [{ kind: 'command', command: { type: 'connector.stop', connectorId: old.id } }, save];
}

const isRight = (scene: Scene, me: Me) => judgeConnectors(scene, me)?.gaps.length === 0;

/** One that is there is corrected: its user is in it, and would be refused to a second one. [LE14] */
function correctIt(scene: Scene, me: Me): Detour | null {
  const old = isRight(scene, me) ? null : findCorrection(scene, me)?.old;
  if (!old) return null;
  const [bot] = lessonBots(scene, me);
  const login = scene.users[old.userId]?.loginName;
  const words = login ?? 'A deleted user';
  const menu = `Menu of ${words}`;
  const mustGo = login === undefined || (bot !== undefined && botIdOf(old) !== bot.id);
  const isRunning = old.wanted === 'running';
  const change = mustGo
    ? 'Open ⋮ in the row and choose Delete: it cannot be corrected. Then add a new one.'
    : 'Open ⋮ in the row and choose Edit. Choose these values and press Save.';
  const stop: Control[] = [button(menu, { until: button('Stop') }), button('Stop', { beside: true })];
  const edit: Control[][] = [[button(menu)], [{ role: 'menuitem', name: 'Edit' }], [...fields(values), save]];
  const remove: Control[][] = [[button(menu)], [{ role: 'menuitem', name: 'Delete', ends: true }]];
  return {
    how: [
      ...(isRunning ? [`Press Stop in the row of ${words}: a connector that runs cannot be changed.`] : []),
      change,
      ...(isRunning && !mustGo ? ['Then press Start again.'] : []),
    ],
    values: mustGo ? [] : values,
    where: {
      route: `/bots/${botIdOf(old) ?? ''}/connectors`,
      folds: botPanels,
      way: isRunning ? [stop] : mustGo ? remove : edit,
    },
  };
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
  say: 'It signs the bot in as the bot user, like a person at a desk. Demo is for trying things out; in Production use two connectors or more.',
  how: [
    'In the bot open Agent Connectors and press New Bot Connector.',
    'Choose the bot user and the other values, then Save.',
  ],
  values,
  where: {
    route: '/bots/{bot}/connectors',
    folds: botPanels,
    way: [[button('New Bot Connector')], [...fields(values), save]],
  },
  detour: correctIt,
  looksAt: ['connectors', 'bots', 'users', 'skills'],
  missing: (scene, me) => judgeConnectors(scene, me)?.gaps ?? [gap('connector-missing')],
  solution: solve,
};
