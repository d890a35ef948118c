import type { ConnectorDraft } from '#model/connector';
import { botRunners } from '../bot-runners';
import { humanSkills } from '../connect-to-liveengage/cast';
import type { Move, Step, Value } from '../lesson';
import type { Me, Scene } from '../scene';
import { button } from '../ways';
import { engineConnector, engineUser, gapsOfEngine, noEngine, type EngineConnector } from './engines';
import { parcelService, watsonFields } from './parcel-service';

const values: readonly Value[] = [
  { label: 'Assign agent', value: '{engineLogin}', enter: 'choose' },
  { label: 'Conversation type', value: 'Chat', enter: 'choose' },
  { label: 'Transfer to skill', value: '{humanSkillName}', enter: 'choose' },
  { label: 'AI provider', value: 'Watson Assistant', enter: 'choose' },
  { label: 'Workspace ID', value: 'parcels', enter: 'type' },
  { label: 'Conversation Username', value: 'sandbox', enter: 'type' },
  { label: 'Conversation Password', value: 'sandbox', enter: 'type' },
];

function gapsOf(scene: Scene, me: Me): string[] {
  const connector = engineConnector(scene, me);
  return connector ? gapsOfEngine(scene, me, connector) : [noEngine(scene, me, 'connector-missing')];
}

const words = {
  customer: 'I cannot help you any further. I pass you on to somebody who can.',
  agent: 'The engine could not go on and has passed this chat on.',
  failure: 'Nobody can take this over at the moment. Please try again later.',
};
const chat = {
  ...{ warningMs: 120_000, warning: 'Are you still there?' },
  ...{ closeMs: 240_000, closing: 'I close this chat, as I have not heard from you.' },
};

export const connectStep: Step = {
  id: 'connect-engine',
  part: 'connect',
  asksFor: 'state',
  title: 'Connect an A.I. engine',
  say: 'Four steps say who it signs in as, what it talks in, what happens when it fails, and where it is asked.',
  how: [
    'Under Automation open Connect Bots and press ADD NEW BOT.',
    'Assign the bot user, choose Chat, and under Setup Escalation the skill of the people.',
    'At Connect to A.I. choose Watson Assistant, fill in its fields and agree to the Data Disclaimer.',
    'Press Let a stand-in answer: an endpoint of this browser answers as Watson would. Then Done.',
  ],
  values,
  where: {
    route: '/connect-bots',
    also: ['/connect-bots/new'],
    way: [
      [button('ADD NEW BOT')],
      [{ role: 'combobox', name: 'Assign agent', value: '{engineLogin}' }, button('Next')],
      [{ role: 'radio', name: 'Chat' }, button('Next')],
      [{ role: 'combobox', name: 'Transfer to skill', value: '{humanSkillName}' }, button('Next')],
      [
        { role: 'combobox', name: 'AI provider', value: 'Watson Assistant' },
        { role: 'textbox', name: 'Workspace ID', value: 'parcels' },
        button('Done', { ends: true }),
      ],
    ],
  },
  takes: botRunners,
  looksAt: ['connectors', 'users', 'skills', 'profiles', 'bots'],
  missing: gapsOf,
  solution(scene, me) {
    const user = engineUser(scene, me);
    const [skill] = humanSkills(scene, me);
    if (!user || !skill || gapsOf(scene, me).length === 0) return [];
    const old = engineConnector(scene, me);
    const moves = saveEngine(me, old, {
      userId: user.id,
      plays: {
        ...{ kind: 'engine', engine: 'watson', fields: watsonFields, chat },
        ...old?.plays,
        ...(old?.plays.chat ? {} : { chat }),
        escalation: { ...words, ...old?.plays.escalation, skillId: skill.id },
      },
    });
    return old ? moves : [...moves, { kind: 'command', command: parcelService(me, skill.name) }];
  },
};

/** Saved as it is to be; one that runs is stopped for it. */
function saveEngine(
  me: Me,
  old: EngineConnector | undefined,
  { userId, plays }: Pick<ConnectorDraft, 'userId' | 'plays'>,
): Move[] {
  const draft: ConnectorDraft = {
    ...{ id: old?.id ?? null, ...me, userId, plays, role: 'agent', conversationKind: 'chat' },
    ...{ environment: 'demo', settings: old?.settings ?? [] },
  };
  const stop: Move[] =
    old?.wanted === 'running'
      ? [{ kind: 'command', command: { type: 'connector.stop', connectorId: old.id } }]
      : [];
  return [...stop, { kind: 'command', command: { type: 'connector.save', draft } }];
}
