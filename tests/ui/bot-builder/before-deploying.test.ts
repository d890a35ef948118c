import fc from 'fast-check';
import { expect, test } from 'vitest';
import { settingsOfAccount } from '#core/administration/account-settings';
import { checkDeploying, connectorsFor, connectorsOf } from '#core/administration/deploying';
import type { AccountSettings } from '#model/account';
import type { Campaign } from '#model/campaign';
import type { Connector } from '#model/connector';
import { asId, type AccountId } from '#model/ids';
import type { User } from '#model/user';
import { proves } from '#support/proves';
import { deployLines } from '../../../src/ui/connectors/before-deploying';
import { deployingHelp } from '../../../src/ui/features/bot-builder/troubleshooting/deploying-words';
import { accountId, connector, user } from './connector-samples';

const bot = { id: asId<never>('bot'), accountId };
const key = { keyName: 'k', appKey: 'a', secret: 's', accessToken: 't', accessTokenSecret: 'u' };
const good: Partial<User> = { login: { method: 'api-key', key }, skills: [asId('bot-skill')] };

function campaign(publishedAt: number | null): Campaign {
  return {
    ...{ id: asId('c'), accountId, name: 'C', goal: 'g', publishedAt },
    engagements: [
      {
        ...{ id: asId('e'), source: 'web', name: 'E', template: 'Banner', conversationKind: 'chat' },
        routing: { kind: 'specific-skill', skillId: asId('bot-skill') },
        ...{ buttonText: '', window: '' },
      },
    ],
  };
}

function linesOf(
  users: readonly User[],
  connectors: readonly Connector[] = [],
  campaigns: readonly Campaign[] = [campaign(1)],
  settings: Partial<AccountSettings> = {},
) {
  const settingsOf = (of: string) =>
    of === accountId ? { ...settingsOfAccount(undefined), ...settings } : settingsOfAccount(undefined);
  return deployLines(
    accountId,
    checkDeploying(accountId, connectorsOf(bot, connectors), { users, connectors, campaigns, settingsOf }),
    'New Bot Connector',
  );
}
const missing = (...given: Parameters<typeof linesOf>) =>
  linesOf(...given)
    .filter(({ isDone }) => !isDone)
    .map(({ step }) => step);
const mendOf = (step: string, ...given: Parameters<typeof linesOf>) =>
  linesOf(...given).find((line) => line.step === step)?.mend;

test('[AD13] without a bot agent all that hangs on one is missing, and it comes first', () => {
  proves('S149', () =>
    expect(mendOf('bot-user', [user('human', { type: 'human' })])?.link).toMatchObject({
      path: `/a/${accountId}/um!users/new`,
    }),
  );
  expect(missing([])).toEqual([
    ...['bot-user', 'enabled', 'api-key', 'skill', 'places', 'engagement', 'added', 'started'],
  ]);
});

test('[AD13] each thing a bot agent lacks is named with the agent, and where it is mended', () => {
  const path = `/a/${accountId}/um!users/bot_user`;
  const disabled = mendOf('enabled', [user('bot_user', { ...good, enabled: false })]);
  proves('S150', () =>
    expect(disabled).toMatchObject({
      text: expect.stringContaining('“bot_user” is disabled'),
      link: { path },
    }),
  );
  const password = mendOf('api-key', [
    user('bot_user', { ...good, login: { method: 'password', password: '' } }),
  ]);
  proves(['S151', 'S153'], () =>
    expect(password).toMatchObject({
      text: expect.stringMatching(/“bot_user” signs in with a password\. Change that soon/),
      link: { path },
    }),
  );
  proves('S152', () => expect(password?.text).toMatch(/safer, and it does not expire/));
  proves('S154', () =>
    expect(mendOf('skill', [user('bot_user', { ...good, skills: [] })])).toMatchObject({
      text: '“bot_user” has none: pick one in its field Skills.',
      link: { path },
    }),
  );
  const users = [user('bot_user', good)];
  proves('S155', () =>
    expect(mendOf('engagement', users, [], [campaign(null)])).toMatchObject({
      text: expect.stringContaining('publish its campaign'),
      link: { path: `/a/${accountId}/campaigns` },
    }),
  );
  expect(missing(users, [], [campaign(1)])).toEqual(['added', 'started']);
});

test('[AD13] adding comes before starting, and says that it deploys nothing', () => {
  const users = [user('bot_user', good)];
  proves('S156', () => expect(missing(users)).toEqual(['added', 'started']));
  proves(['S157', 'S195'], () =>
    expect(mendOf('added', users)?.text).toContain('establishes the connection and deploys nothing yet'),
  );
  expect(missing(users, [connector()])).toEqual(['started']);
  expect(missing(users, [connector({ wanted: 'running' })])).toEqual([]);
});

test('[AD13] each user of the bot’s own connectors counts, those of others for nothing', () => {
  const users = [user('bot_user', good), user('spare', { ...good, enabled: false })];
  const second = connector({ id: asId('second'), userId: asId('spare') });
  expect(missing(users, [connector()])).toEqual(['started']);
  expect(missing(users, [connector(), second])).toEqual(['enabled', 'started']);
  const ofOther = connector({ plays: { kind: 'bot', botId: asId('other') } });
  proves('S161', () => expect(connectorsOf(bot, [ofOther, second])).toEqual([second]));
  expect(missing([user('bot_user', good)], [ofOther])).toContain('bot-user');
});

test('[AD13] before there is a connector the bot agent that is furthest counts', () => {
  const users = [user('half', { enabled: false }), user('bot_user', good), user('plain')];
  expect(missing(users)).toEqual(['added', 'started']);
});

test('[AD14] fifty conversations for each connector, and two connectors at least', () => {
  proves('S158', () => expect([0, 1, 50, 100].map(connectorsFor)).toEqual([2, 2, 2, 2]));
  proves('S159', () => expect([101, 200, 201].map(connectorsFor)).toEqual([3, 4, 5]));
  fc.assert(
    fc.property(fc.nat(1_000_000), (count) => {
      const connectors = connectorsFor(count);
      expect(count / connectors).toBeLessThanOrEqual(50);
      expect(connectors === 2 || count / (connectors - 1) > 50).toBe(true);
    }),
  );
});

test('[AD13][AD16] addresses are a line of their own where the account restricts them, and there alone', () => {
  const users = [user('bot_user', good)];
  const restricted = (allowed: ('inside' | 'directly')[]) =>
    missing(users, [], [campaign(1)], { addresses: { restricted: true, door: 'inside', allowed } });
  expect(restricted([])).toEqual(['addresses', 'added', 'started']);
  expect(restricted(['inside'])).toEqual(['added', 'started']);
  expect(linesOf(users).map(({ step }) => step)).not.toContain('addresses');
  const addresses = { restricted: true, door: 'directly', allowed: [] } as const;
  const mend = mendOf('addresses', users, [], [], { addresses });
  expect(mend?.link?.path).toBe('/profile/account');
});

test('[AD44] places for the conversations of its connectors are a line of their own', () => {
  const none = [user('bot_user', { ...good, maxChats: 0, maxMessaging: 20 })];
  proves('S256', () =>
    expect(mendOf('places', none, [connector()])).toMatchObject({
      text: expect.stringMatching(/^“bot_user” has none: see “Max no\. live chats”/),
      link: { path: `/a/${accountId}/um!users/bot_user` },
    }),
  );
  expect(missing(none, [connector({ conversationKind: 'messaging', wanted: 'running' })])).toEqual([]);
  // Before it is known for what it is there, either will do, unless the account is for one.
  expect(missing(none)).not.toContain('places');
  expect(missing(none, [], [], { conversationType: 'chat' })).toContain('places');
});

test('[AD43] where an account is for one type, a line flags what is of the other', () => {
  const users = [user('bot_user', good)];
  const steps = (...given: Parameters<typeof linesOf>) => linesOf(...given).map(({ step }) => step);
  expect(steps(users)).not.toContain('type');
  const messaging = { conversationType: 'messaging' } as const;
  proves('S179', () =>
    expect(mendOf('type', users, [], [campaign(1)], messaging)).toMatchObject({
      text: expect.stringMatching(/^“E” is for another one/),
      link: { path: `/a/${accountId}/campaigns` },
    }),
  );
  expect(mendOf('type', users, [], [campaign(null)], messaging)).toBeUndefined();
  expect(mendOf('type', users, [connector()], [], messaging)?.text).toContain('does not sign in');
  expect(
    missing(users, [connector({ wanted: 'running' })], [campaign(1)], { conversationType: 'chat' }),
  ).toEqual([]);
});

test('[AD40] of a connector for another account, what that account has counts', () => {
  const there = asId<AccountId>('87654321');
  const users = [user('bot_user', good), user('over_there', { ...good, accountId: there, enabled: false })];
  const over = connector({ accountId: there, userId: asId('over_there') });
  expect(missing(users, [over])).toEqual(['enabled', 'engagement', 'started']);
  expect(mendOf('enabled', users, [over])?.link?.path).toBe(`/a/${there}/um!users/over_there`);
  expect(missing(users, [over], [{ ...campaign(1), accountId: there }])).toEqual(['enabled', 'started']);
});

test('[AD13] there is help with what comes before, with fallback skills, address restrictions and firewalls', () => {
  const text = (title: string) => deployingHelp.find((one) => one.title === title)?.lines.join(' ') ?? '';
  proves('S29', () =>
    expect(deployingHelp.map(({ title }) => title)).toEqual([
      'What a bot takes before it is deployed',
      'Fallback skills',
      'Address restrictions',
      'Firewalls',
    ]),
  );
  const fallback = text('Fallback skills');
  proves('S185', () => expect(fallback).toContain('When the skill of a bot agent has one'));
  proves('S186', () => expect(fallback).toContain('for which nobody of the first skill has room'));
  proves('S187', () => expect(fallback).toContain('a common way from a bot to people'));
  proves('S188', () => expect(fallback).toContain('LiveEngage defines it for each skill'));
});
