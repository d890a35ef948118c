import { give, online, written, type WrittenStep } from './write';

const account = { accountId: '{account.id}' };
const agent = { ...account, id: null, email: 'a@example.com', profiles: ['{profiles.agent}'], enabled: true };
const plain = { enabled: true, delayMs: 0, next: { kind: 'next' }, rules: [] };

/** Everything of steps 10 to 12 of the tutorial but the connector’s first start. */
export const builtSteps: readonly WrittenStep[] = [
  give('skill.save', { draft: { id: null, ...account, name: 'Bot', description: 'Bot skill' } }, 'botSkill'),
  give(
    'skill.save',
    { draft: { id: null, ...account, name: 'Human', description: 'Human skill' } },
    'humanSkill',
  ),
  give('user.generateKey', { loginName: 'bot_user' }, 'botKey'),
  give(
    'user.save',
    {
      draft: {
        ...{ ...agent, type: 'bot', loginName: 'bot_user', nickname: 'Billing Bot', name: 'Billing Bot' },
        login: { method: 'api-key', key: '{botKey.key}' },
        ...{ maxChats: 'unlimited', skills: ['{botSkill.skillId}'] },
      },
    },
    'botUser',
  ),
  give(
    'user.save',
    {
      draft: {
        ...{ ...agent, type: 'human', loginName: 'human_agent', nickname: 'Helen', name: 'Helen Agent' },
        login: { method: 'password', password: 'pass-word' },
        ...{ maxChats: 3, skills: ['{humanSkill.skillId}'] },
      },
    },
    'helen',
  ),
  give(
    'campaign.save',
    {
      draft: {
        ...{ id: null, ...account, name: 'Bot test', goal: 'Interact with consumers' },
        engagements: [
          {
            ...{ id: null, source: 'web', name: 'Chat', template: 'Corner button', conversationKind: 'chat' },
            routing: { kind: 'specific-skill', skillId: '{botSkill.skillId}' },
            ...{ buttonText: 'Live Chat', window: 'Classic' },
          },
        ],
      },
    },
    'campaign',
  ),
  give('campaign.publish', { campaignId: '{campaign.campaignId}' }),
  give('bot.create', { ...account, name: 'Billing', description: '' }, 'bot'),
  give(
    'integration.save',
    {
      botId: '{bot.botId}',
      draft: {
        ...{ id: null, kind: 'agent-escalation', name: 'Escalation', responseVariable: 'Escalation' },
        ...{ skillName: 'Human', skillId: '{humanSkill.skillId}', message: 'Please hold on.' },
        customData: [],
      },
    },
    'escalation',
  ),
  give('dialog.restore', {
    botId: '{bot.botId}',
    at: 2,
    dialog: {
      ...{ id: 'agent-handoff', name: 'Agent Handoff', kind: 'standard', enabled: true },
      interactions: [
        {
          ...{ kind: 'user-says', id: 'ask-for-agent', name: 'Agent Handoff User Says', ...plain },
          sample: 'I want to speak to an agent',
          ...{ patterns: ['*(agent|representative|help|human)*'], excludeKeywords: [] },
        },
        {
          ...{ kind: 'integration', id: 'hand-over', name: 'Agent Handoff Integration', ...plain },
          integrationId: '{escalation.integrationId}',
        },
      ],
    },
  }),
  give(
    'connector.save',
    {
      draft: {
        ...{ id: null, ...account, plays: { kind: 'bot', botId: '{bot.botId}' }, userId: '{botUser.userId}' },
        ...{ role: 'agent', conversationKind: 'chat', environment: 'demo', settings: [] },
      },
    },
    'connector',
  ),
];

export const readySteps: readonly WrittenStep[] = [
  ...builtSteps,
  give('connector.start', { connectorId: '{connector.connectorId}' }),
  online('{connector.connectorId}'),
];

export const readyToHandOver = written(readySteps, { route: '/visitor-page/?siteid={account.id}' });
