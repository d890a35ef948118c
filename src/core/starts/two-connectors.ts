import { readySteps } from './ready-to-hand-over';
import { give, online, written } from './write';

/** A second bot user with the same skill, and a second connector of the same bot. */
export const twoConnectors = written(
  [
    ...readySteps,
    give('user.generateKey', { loginName: 'spare_bot' }, 'spareKey'),
    give(
      'user.save',
      {
        draft: {
          ...{ id: null, accountId: '{account.id}', type: 'bot', loginName: 'spare_bot' },
          ...{ email: 'spare@example.com', nickname: 'Spare Bot', name: 'Spare Bot' },
          login: { method: 'api-key', key: '{spareKey.key}' },
          ...{ profiles: ['{profiles.agent}'], enabled: true },
          ...{ maxChats: 'unlimited', skills: ['{botSkill.skillId}'] },
        },
      },
      'spareUser',
    ),
    give(
      'connector.save',
      {
        draft: {
          ...{ id: null, accountId: '{account.id}', userId: '{spareUser.userId}' },
          plays: { kind: 'bot', botId: '{bot.botId}' },
          ...{ role: 'agent', conversationKind: 'chat', environment: 'demo', settings: [] },
        },
      },
      'spare',
    ),
    give('connector.start', { connectorId: '{spare.connectorId}' }),
    online('{spare.connectorId}'),
  ],
  { route: '/bots/{bot.botId}/connectors' },
);
