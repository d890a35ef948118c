import { expect, test } from 'vitest';
import { settingsOfAccount } from '#core/administration/account-settings';
import type { AccountSettings } from '#model/account';
import type { Engagement } from '#model/campaign';
import type { Connector } from '#model/connector';
import { asId, type CampaignId } from '#model/ids';
import { proves } from '#support/proves';
import { kindAdvice } from '../../../src/ui/features/bot-builder/connectors/kind-advice';
import { accountId, connector, user } from './connector-samples';

const serve = {
  user: user('bot_user', { skills: [asId('bot')] }),
  other: user('other', { skills: [asId('x')] }),
};

function engagement(name: string, parts: Partial<Engagement> = {}): Engagement {
  return {
    id: asId(name),
    source: 'web',
    name,
    template: 'Banner',
    conversationKind: 'chat',
    routing: { kind: 'specific-skill', skillId: asId('bot') },
    buttonText: '',
    window: '',
    ...parts,
  };
}

function kindsSaid(
  connectors: readonly Connector[],
  engagements: readonly Engagement[],
  publishedAt: number | null = 1,
  conversationType: AccountSettings['conversationType'] = 'both',
) {
  const campaign = { id: asId<CampaignId>('c'), accountId, name: 'C', goal: '', engagements, publishedAt };
  return kindAdvice(connectors, {
    campaigns: [campaign],
    skills: [{ id: asId('bot'), accountId, name: 'Bot', description: '' }],
    settingsOf: () => ({ ...settingsOfAccount(undefined), conversationType }),
    userOf: ({ userId }) => (userId === serve.user.id ? serve.user : serve.other),
  });
}

test('[BB41] an engagement of the other conversation type that leads to a connector is named', () => {
  const messaging = connector({ conversationKind: 'messaging' });
  expect(kindsSaid([messaging], [engagement('Help')])).toEqual([
    expect.stringMatching(
      /^The chat engagement “Help” leads to the skill Bot, but the connector of bot_user is for Messaging\. .* Conversation Type to Chat/,
    ),
  ]);
  expect(kindsSaid([messaging], [engagement('Help'), engagement('More')])).toEqual([
    expect.stringMatching(/^The chat engagements “Help” and “More” lead to the skill Bot/),
  ]);
  // Another connector of the bot takes them.
  const both = [engagement('Help'), engagement('Write', { conversationKind: 'messaging' })];
  expect(kindsSaid([messaging, connector()], both)).toEqual([]);
});

test('[AD43] what is not of the account’s type is no reason to change the other one', () => {
  const messaging = connector({ conversationKind: 'messaging' });
  const both = [engagement('Help'), engagement('Write', { conversationKind: 'messaging' })];
  expect(kindsSaid([messaging], both, 1, 'messaging')).toEqual([]);
  expect(kindsSaid([messaging], both, 1, 'chat')).toEqual([]);
  expect(kindsSaid([messaging], both)).toHaveLength(1);
});

test('[AD19] a connector whose user has no places for its Conversation Type is named with what gives them', () => {
  const writes = user('writes', { maxChats: 'unlimited', maxMessaging: 0 });
  const advice = kindAdvice([connector({ conversationKind: 'messaging' })], {
    ...{ campaigns: [], skills: [], settingsOf: () => settingsOfAccount(undefined) },
    userOf: () => writes,
  });
  proves(['S256', 'S260'], () =>
    expect(advice).toEqual([expect.stringContaining('a Custom Setting greater than 0')]),
  );
});

test('[BB41] a connector that no published engagement fits is named, and nothing while all is well', () => {
  const elsewhere = engagement('Help', { routing: { kind: 'specific-skill', skillId: asId('human') } });
  expect(kindsSaid([connector()], [elsewhere])).toEqual([
    'The connector of bot_user is for Chat, but no published chat engagement leads to a skill of this user: no visitor comes straight to the bot.',
  ]);
  expect(kindsSaid([connector()], [engagement('Help')])).toEqual([]);
  expect(kindsSaid([connector()], [engagement('All', { routing: { kind: 'all-skills' } })])).toEqual([]);
  expect(kindsSaid([connector()], [elsewhere], null)).toEqual([]);
  expect(kindsSaid([connector()], [])).toEqual([]);
});
