import { expect, test } from 'vitest';
import { createTestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';
import { otherThanType } from '../../../src/ui/features/profile/other-than-type';

test('[UI177] an account for one type names what is published or added for the other, and where to change it', async () => {
  const host = await createTestHost();
  const { bot } = await buildTutorial(host);
  const deployed = {
    campaigns: host.rows('campaigns'),
    connectors: host.rows('connectors'),
    loginOf: () => 'bot_user',
  };
  expect(otherThanType({ conversationType: 'both' }, deployed)).toEqual([]);
  expect(otherThanType({ conversationType: 'chat' }, deployed)).toEqual([]);
  const [engagement, connector, ...more] = otherThanType({ conversationType: 'messaging' }, deployed);
  expect(more).toEqual([]);
  expect(engagement?.text).toMatch(/engagement “.+” of the published campaign “.+” is for Live chat/);
  expect(engagement?.mend).toEqual({ at: 'campaign', campaignId: deployed.campaigns[0]!.id });
  expect(connector).toEqual({
    text: 'The connector of bot_user is for Chat: it does not sign in.',
    mend: { at: 'connectors', botId: bot },
  });
  const hidden = deployed.campaigns.map((campaign) => ({ ...campaign, publishedAt: null }));
  expect(otherThanType({ conversationType: 'messaging' }, { ...deployed, campaigns: hidden })).toEqual([
    connector,
  ]);
});
