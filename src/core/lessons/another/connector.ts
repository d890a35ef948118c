import type { Bot } from '#model/bot';
import type { Connector, ConnectorDraft } from '#model/connector';
import type { User } from '#model/user';
import { sayGaps } from '../gaps';
import { isBroken, mends } from '../mends';
import type { Move, Step, Value } from '../lesson';
import type { Me, Scene } from '../scene';
import { botPanels, button, fields, save } from '../ways';

/** What one lesson's further connector has of its own. */
interface AnotherConnector extends Pick<Step, 'id' | 'part' | 'title' | 'say' | 'how'> {
  /** Placeholders of the page and of the login: `{…}`. */
  readonly botPage: string;
  readonly login: string;
  readonly bot: (scene: Scene, me: Me) => Bot | undefined;
  readonly user: (scene: Scene, me: Me) => User | undefined;
  readonly connector: (scene: Scene, me: Me) => Connector | undefined;
  /** Whether it has to have come Online too. */
  readonly isThere: (connector: Connector) => boolean;
}

const lacking = sayGaps({
  'bot-missing': 'There is no bot in Conversation Builder yet.',
  'connector-missing': 'No agent connector signs “{bot}” in as “{user}” yet.',
  'connector-kind': 'The conversation type of the connector of “{user}” is not Chat.',
  'connector-broken': 'The connector of “{user}” is broken on purpose: press Mend in its row.',
  'connector-offline': 'The connector of “{user}” is not Online. Start it.',
});

/** The step that signs a bot in by one more connector, and starts it. */
export function anotherConnector({ id, part, title, say, how, ...wanted }: AnotherConnector): Step {
  const values: readonly Value[] = [
    { label: 'Agent User ID', value: wanted.login, enter: 'choose' },
    { label: 'Role', value: 'Agent', enter: 'choose' },
    { label: 'Conversation Type', value: 'Chat', enter: 'choose' },
    { label: 'Deploy to', value: 'Demo', enter: 'choose' },
  ];
  const missing = (scene: Scene, me: Me) => {
    const bot = wanted.bot(scene, me);
    const user = wanted.user(scene, me)?.loginName ?? '…';
    const connector = wanted.connector(scene, me);
    if (!bot) return [lacking('bot-missing')];
    if (!connector) return [lacking('connector-missing', { bot: bot.name, user })];
    if (connector.conversationKind !== 'chat') return [lacking('connector-kind', { user })];
    if (wanted.isThere(connector)) return [];
    return [lacking(isBroken(connector) ? 'connector-broken' : 'connector-offline', { user })];
  };
  return {
    ...{ id, part, title, say, how, values, missing },
    asksFor: 'state',
    where: {
      route: `/bots/${wanted.botPage}/connectors`,
      folds: botPanels,
      way: [
        [button('New Bot Connector', { until: button('Start') })],
        [...fields(values), save],
        [button('Start', { ends: true })],
      ],
    },
    looksAt: ['connectors', 'bots', 'users', 'skills'],
    solution(scene, me) {
      const [bot, user, old] = [wanted.bot(scene, me), wanted.user(scene, me), wanted.connector(scene, me)];
      if (!bot || !user || missing(scene, me).length === 0) return [];
      return old?.conversationKind === 'chat' ? start(old) : seat(me, bot, user, old);
    },
  };
}

const start = (one: Connector): Move[] =>
  one.wanted === 'running'
    ? mends(one)
    : [...mends(one), { kind: 'command', command: { type: 'connector.start', connectorId: one.id } }];

function seat(me: Me, bot: Bot, user: User, old: Connector | undefined): Move[] {
  const draft: ConnectorDraft = {
    ...(old && {
      ...{ fallbackSkillId: old.fallbackSkillId, accessibility: old.accessibility },
      externalWebhookUrl: old.externalWebhookUrl,
    }),
    ...{ id: old?.id ?? null, plays: { kind: 'bot', botId: bot.id }, ...me, userId: user.id },
    ...{ role: 'agent', conversationKind: 'chat', environment: 'demo', settings: old?.settings ?? [] },
  };
  const stop = old?.wanted === 'running' ? [{ type: 'connector.stop' as const, connectorId: old.id }] : [];
  return [...stop, { type: 'connector.save' as const, draft }].map((command) => ({
    kind: 'command',
    command,
  }));
}
