import type { AccountId, BotId, ConnectorId, SkillId, UserId } from '#model/ids';
import { firstProfileId } from '#model/profile';
import type { TestHost } from './test-host';

export interface Tutorial {
  readonly accountId: AccountId;
  readonly bot: BotId;
  readonly botSkill: SkillId;
  readonly humanSkill: SkillId;
  readonly botUser: UserId;
  readonly human: UserId;
  readonly connector: ConnectorId;
}

/** Steps 10 to 12 of the tutorial by commands: everything is there, the connector is not started yet. */
export async function buildTutorial(host: Pick<TestHost, 'rows' | 'must'>): Promise<Tutorial> {
  const accountId = host.rows('accounts')[0]!.id;
  const me = host.rows('users')[0]!.id;
  const skill = (name: string) =>
    host.must({ type: 'skill.save', draft: { id: null, accountId, name, description: `${name} skill` } }, me);
  const botSkill = (await skill('Bot')).skillId;
  const humanSkill = (await skill('Human')).skillId;
  const { key } = await host.must({ type: 'user.generateKey', loginName: 'bot_user' }, me);
  const common = {
    id: null,
    accountId,
    email: 'a@example.com',
    profiles: [firstProfileId(accountId, 'agent')],
    enabled: true,
  };
  const botUser = (
    await host.must(
      {
        type: 'user.save',
        draft: {
          ...common,
          type: 'bot',
          loginName: 'bot_user',
          nickname: 'Billing Bot',
          name: 'Billing Bot',
          login: { method: 'api-key', key },
          maxChats: 'unlimited',
          skills: [botSkill],
        },
      },
      me,
    )
  ).userId;
  const human = (
    await host.must(
      {
        type: 'user.save',
        draft: {
          ...common,
          type: 'human',
          loginName: 'human_agent',
          nickname: 'Helen',
          name: 'Helen Agent',
          login: { method: 'password', password: 'pass-word' },
          maxChats: 3,
          skills: [humanSkill],
        },
      },
      me,
    )
  ).userId;
  const { campaignId } = await host.must(
    {
      type: 'campaign.save',
      draft: {
        id: null,
        accountId,
        name: 'Bot test',
        goal: 'Interact with consumers',
        engagements: [
          {
            id: null,
            source: 'web',
            name: 'Chat',
            template: 'Corner button',
            conversationKind: 'chat',
            routing: { kind: 'specific-skill', skillId: botSkill },
            buttonText: 'Live Chat',
            window: 'Classic',
          },
        ],
      },
    },
    me,
  );
  await host.must({ type: 'campaign.publish', campaignId }, me);
  const { botId: bot } = await host.must(
    { type: 'bot.create', accountId, name: 'Billing', description: '' },
    me,
  );
  const { integrationId } = await host.must(
    {
      type: 'integration.save',
      botId: bot,
      draft: {
        id: null,
        kind: 'agent-escalation',
        name: 'Escalation',
        responseVariable: 'Escalation',
        skillName: 'Human',
        skillId: humanSkill,
        message: 'Please hold on.',
        customData: [],
      },
    },
    me,
  );
  const { dialogId } = await host.must(
    { type: 'dialog.create', botId: bot, name: 'Agent Handoff', kind: 'standard' },
    me,
  );
  const dialog = () =>
    host
      .rows('bots')
      .find((one) => one.id === bot)!
      .dialogs.find((one) => one.id === dialogId)!;
  const starter = dialog().interactions[0]!;
  if (starter.kind !== 'user-says') throw new Error('A new dialog begins with a User Says.');
  await host.must({
    type: 'interaction.save',
    botId: bot,
    dialogId,
    interaction: {
      ...starter,
      sample: 'I want to speak to an agent',
      patterns: ['*(agent|representative|help|human)*'],
      excludeKeywords: [],
    },
  });
  const { interactionId } = await host.must({
    type: 'interaction.add',
    botId: bot,
    dialogId,
    kind: 'integration',
    after: starter.id,
  });
  const integration = dialog().interactions.find((one) => one.id === interactionId)!;
  if (integration.kind !== 'integration') throw new Error('Asked for an Integration.');
  await host.must({
    type: 'interaction.save',
    botId: bot,
    dialogId,
    interaction: { ...integration, integrationId, rules: [] },
  });
  const { connectorId: connector } = await host.must(
    {
      type: 'connector.save',
      draft: {
        id: null,
        plays: { kind: 'bot', botId: bot },
        accountId,
        userId: botUser,
        role: 'agent',
        conversationKind: 'chat',
        environment: 'demo',
        settings: [],
      },
    },
    me,
  );
  return { accountId, bot, botSkill, humanSkill, botUser, human, connector };
}
