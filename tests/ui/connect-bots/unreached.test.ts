import { expect, test } from 'vitest';
import { whyUnreached } from '../../../src/ui/features/connect-bots/unreached';
import { engineOnline } from '#support/engine-seat';

test('[AE224] a running bot that no engagement leads to says so, and where that is changed', async () => {
  const { host } = await engineOnline('watson', 'messaging', '');
  const connector = host.rows('connectors')[0]!;
  const user = host.rows('users').find(({ id }) => id === connector.userId)!;
  const [campaign] = host.rows('campaigns');
  const [engagement] = campaign!.engagements;
  const led = (change: Partial<NonNullable<typeof engagement>>, publishedAt: number | null = 1) =>
    whyUnreached(connector, user, [
      { ...campaign!, publishedAt, engagements: [{ ...engagement!, ...change }] },
    ]);
  expect(engagement!.conversationKind).toBe('chat');
  expect(led({})).toEqual({
    text: expect.stringMatching(/^No published engagement of the type Messaging leads/) as string,
    link: { label: 'Open the campaigns', path: `/a/${connector.accountId}/campaigns` },
  });
  expect(led({ conversationKind: 'messaging' })).toBeNull();
  expect(led({ conversationKind: 'messaging' }, null)).not.toBeNull();
  expect(led({ conversationKind: 'messaging', routing: { kind: 'all-skills' } })).toBeNull();
  expect(whyUnreached({ ...connector, wanted: 'stopped' }, user, [])).toBeNull();
  expect(whyUnreached(connector, { ...user, skills: [] }, [])?.link.path).toContain(user.id);
});
