import { expect, test } from 'vitest';
import { settingsOfAccount } from '#core/administration/account-settings';
import { describeConnector, dropped } from '#core/connector/status';
import { connectorStatuses } from '#model/connector';
import { asId, type AccountId } from '#model/ids';
import { firstProfileId } from '#model/profile';
import type { User } from '#model/user';
import { proves } from '#support/proves';
import {
  environmentOptions,
  roleOptions,
} from '../../../src/ui/features/bot-builder/connectors/connector-words';
import { failingWords, partWords } from '../../../src/ui/connectors/part-words';
import { connectorStates } from '../../../src/ui/words/connector-states';
import { poolAdvice } from '../../../src/ui/features/bot-builder/connectors/pool-advice';
import { deleteReason, editReason } from '../../../src/ui/connectors/running-reason';
import { memoryStorage } from '../memory-storage';
import { accountId, connector, formOf, user } from './connector-samples';

test('[BB18] only enabled bot users of the account are listed, by login name', () => {
  const form = formOf([
    user('bot_user'),
    user('another_bot'),
    user('sleeping_bot', { enabled: false }),
    user('human', { type: 'human' }),
    user('foreign_bot', { accountId: asId('87654321') }),
  ]);
  proves(['S170', 'S171'], () =>
    expect(form.botUsers.map(({ loginName }) => loginName)).toEqual(['another_bot', 'bot_user']),
  );
});

test('[BB19] the account number is filled in, can be changed, and lists again when loaded', () => {
  const form = formOf([user('bot_user')]);
  proves('S167', () => expect(form.values.accountNumber).toBe('12345678'));
  form.change({ accountNumber: '1' });
  expect([form.isLoaded, form.botUsers.length]).toEqual([false, 0]);
  form.change({ accountNumber: ' 12345678 ' });
  form.load();
  proves('S164', () => expect([form.isLoaded, form.botUsers.length]).toEqual([true, 1]));
});

test('[BB19] an unknown account number is named at its field', () => {
  const form = formOf([user('bot_user')], { accountId: '999' });
  proves('S169', () => expect(form.accountProblem).toBe('There is no account with the site id “999”.'));
  form.change({ accountNumber: '' });
  expect(form.accountProblem).toBeUndefined();
  form.load();
  expect(form.accountProblem).toBe('Enter an account number and load its bot users.');
});

test('[AC16] an account in which I am nobody lists nothing, and says why', () => {
  const form = formOf([user('bot_user'), user('foreign_bot', { accountId: asId('87654321') })]);
  form.change({ accountNumber: '87654321' });
  form.load();
  proves('S168', () => expect(form.accountProblem).toContain('You have no user in the account 87654321'));
  expect([form.isLoaded, form.botUsers.length]).toEqual([false, 0]);
});

test('[AD40] by single sign-on the bot users of an account are listed to who has a user of the same name there', () => {
  const there = { accountId: asId<AccountId>('87654321'), loginName: 'robin', enabled: true };
  const users = [user('bot_user'), user('foreign_bot', { accountId: there.accountId })];
  const listed = (people: User[], settings = settingsOfAccount(undefined)) => {
    const form = formOf(users, { accountId }, memoryStorage(), [], settings, people);
    form.change({ accountNumber: there.accountId });
    form.load();
    return form.botUsers.map(({ loginName }) => loginName);
  };
  const human = (parts: Partial<User>) => user('robin', { type: 'human', ...there, ...parts });
  proves('S165', () => expect(listed([human({})])).toEqual(['foreign_bot']));
  expect(listed([human({ enabled: false })])).toEqual([]);
  expect(listed([human({ loginName: 'rob' })])).toEqual([]);
  const { addresses, ...rest } = settingsOfAccount(undefined);
  const directly = { ...rest, addresses: { ...addresses, door: 'directly' as const } };
  proves('S166', () => expect(listed([], directly)).toEqual(['foreign_bot']));
});

test('[AC16] the role follows the profile of the bot user, and one it does not have is refused beside the field', () => {
  const manager = { profiles: [firstProfileId(accountId, 'agent-manager')] };
  const both = { profiles: [...manager.profiles, firstProfileId(accountId, 'agent')] };
  const form = formOf([user('bot_user'), user('leads', manager), user('both', both)]);
  form.change({ userId: 'both' });
  expect(form.values.role).toBe('');
  form.change({ userId: 'leads' });
  proves('S173', () => expect(form.values.role).toBe('manager'));
  form.change({ userId: 'bot_user', conversationKind: 'chat', environment: 'demo' });
  expect(form.values.role).toBe('manager');
  expect(form.whyNot).toContain('Agent Manager');
  form.change({ role: 'agent' });
  expect(form.whyNot).toBeUndefined();
});

test('[AD18] a Conversation Type that is not that of the account is refused at its field', () => {
  const settings = { ...settingsOfAccount(undefined), conversationType: 'messaging' } as const;
  const form = formOf([user('bot_user')], { accountId }, memoryStorage(), [], settings);
  form.change({ userId: 'bot_user', role: 'agent', conversationKind: 'chat', environment: 'demo' });
  proves('S179', () => {
    expect(form.whyNot).toContain('The account is for Messaging');
    form.errors.leave('conversationKind');
    expect(form.field('conversationKind').error).toBe(form.whyNot);
  });
  form.change({ conversationKind: 'messaging' });
  proves('S179', () => expect(form.whyNot).toBeUndefined());
});

test('[AD19] a bot user without places for the Conversation Type is warned of, and can be saved', () => {
  const form = formOf([user('bot_user', { maxChats: 0, maxMessaging: 20 })]);
  form.change({ userId: 'bot_user', role: 'agent', conversationKind: 'chat', environment: 'demo' });
  proves('S256', () => expect(form.warning).toMatch(/^bot_user takes no chats: .*“Max no. live chats”/));
  expect(form.whyNot).toBeUndefined();
  form.change({ conversationKind: 'messaging' });
  proves(['S256', 'S259'], () => expect(form.warning).toBeNull());
});

test('[BB20] what is not picked is said beside Save, and at its field once that was left', () => {
  const form = formOf([user('bot_user')]);
  form.change({ role: 'agent' });
  expect(form.whyNot).toBe('Still needed: a bot user, a conversation type and where to deploy to.');
  expect(form.field('userId').error).toBeUndefined();
  form.field('userId').onleave();
  expect(form.field('userId').error).toBe('Select the bot user this connector signs in as.');
  expect(form.draft(null)).toBeNull();
});

test('[BB20] everything picked is sent', async () => {
  const sent: unknown[] = [];
  const form = formOf([user('bot_user')], { accountId }, memoryStorage(), sent);
  form.change({ userId: 'bot_user', role: 'agent', conversationKind: 'chat', environment: 'demo' });
  expect(form.whyNot).toBeUndefined();
  await form.save.run();
  const draft = {
    id: null,
    plays: { kind: 'bot', botId: 'bot' },
    accountId: '12345678',
    userId: 'bot_user',
    role: 'agent',
    conversationKind: 'chat',
    environment: 'demo',
    settings: [],
    accessibility: false,
    fallbackSkillId: null,
  };
  expect(sent).toEqual([{ type: 'connector.save', draft }]);
});

test('[BB20][UI16] a half-filled connector is found again by a page loaded anew, its bot users listed', () => {
  const storage = memoryStorage();
  const start = { accountId: 'none' };
  const form = formOf([user('bot_user')], start, storage);
  form.change({ accountNumber: '12345678', userId: 'bot_user', environment: 'demo' });
  const again = formOf([user('bot_user')], start, storage);
  expect(again.values).toEqual(form.values);
  expect(again.isLoaded).toBe(true);
  again.discard();
  expect(formOf([], start, storage).values.accountNumber).toBe('none');
});

test('[BB20] a bot user that was disabled meanwhile is not sent', () => {
  const users = [user('bot_user')];
  const form = formOf(users, connector());
  expect(form.draft(null)).not.toBeNull();
  users[0] = user('bot_user', { enabled: false });
  expect(form.draft(null)).toBeNull();
  expect(form.whyNot).toBe('Still needed: a bot user.');
});

test('[BB20] role and environment are picked from the published ones', () => {
  proves(['S174', 'S175'], () => expect(roleOptions.map(({ label }) => label)).toEqual(['Agent', 'Manager']));
  proves('S124', () => expect(environmentOptions.map(({ label }) => label)).toEqual(['Demo', 'Production']));
});

test('[BB21] nothing is advised while all is well', () => {
  const demo = connector({ status: 'online', wanted: 'running' });
  const production = connector({ environment: 'production', status: 'online', wanted: 'running' });
  expect(poolAdvice([], () => 0)).toEqual([]);
  expect(poolAdvice([demo], () => 50)).toEqual([]);
  expect(poolAdvice([production, production], () => 50)).toEqual([]);
});

test('[BB21] a lone connector in Production should get a second one', () => {
  const [advice] = poolAdvice([connector({ environment: 'production' })], () => 0);
  proves('S127', () => expect(advice).toContain('second'));
  proves('S129', () => expect(advice).toContain('three or more'));
});

test('[BB21] more than 50 conversations for each online connector are too many', () => {
  const online = connector({ status: 'online', wanted: 'running' });
  const [advice] = poolAdvice([online, connector()], () => 180);
  proves('S130', () => expect(advice).toContain('4 connectors would do'));
});

test('[BB21] what to do about an Offline connector is said', () => {
  const [advice] = poolAdvice([connector({ status: 'offline', wanted: 'running' })], () => 0);
  proves('S205', () => expect(advice).toContain('Details'));
  proves('S206', () => expect(advice).toContain('stop it and start it again'));
  // What somebody broke says so itself.
  expect(poolAdvice([connector({ status: 'offline', faults: ['killed'] })], () => 0)).toEqual([]);
});

test('[BB22] a running connector can be neither changed nor deleted', () => {
  const running = connector({ wanted: 'running', status: 'starting' });
  proves('S196', () => expect(editReason(running, user('bot_user'))).toBe('Stop the connector first.'));
  proves('S199', () => expect(deleteReason(running)).toBe('Stop the connector first.'));
  expect(editReason(connector(), user('bot_user'))).toBeUndefined();
  expect(deleteReason(connector({ wanted: 'stopped' }))).toBeUndefined();
});

test('[BB22] a connector can be changed only while its bot user is active', () => {
  proves('S197', () =>
    expect(editReason(connector(), user('bot_user', { enabled: false }))).toContain('disabled'),
  );
  expect(editReason(connector(), undefined)).toContain('deleted');
});

test('[BB23] the statuses have their published names', () => {
  const labels = connectorStatuses
    .filter((status) => status !== 'starting')
    .map((status) => connectorStates[status].label);
  proves(['S209', 'S210', 'S211', 'S212'], () =>
    expect(labels).toEqual(['Ready to Start', 'Online', 'Offline', 'Stopped']),
  );
});

test('[BB23] Offline is the only status that tells of an error', () => {
  proves('S204', () =>
    expect(connectorStatuses.filter((status) => connectorStates[status].tone === 'danger')).toEqual([
      'offline',
    ]),
  );
});

test('[UI172] what is Offline says how many of its components do not work, whatever the others say', () => {
  const lost = describeConnector('offline', { kind: 'connection-lost', why: 'It was closed.' });
  expect(failingWords(lost.parts)).toBe('Offline, because 1 of 3 components does not work:');
  const gone = dropped('bot_user');
  expect(gone.status).toBe('offline');
  expect(failingWords(gone.parts)).toBe('Offline, because nothing of it works:');
  expect(partWords('process', gone.parts.process.state, 'chat').label).toBe('Not running');
  expect(failingWords({ ...lost.parts, 'bot-server': gone.parts['bot-server'] })).toContain(
    '2 of 3 components do not work',
  );
});

test('[BB23] towards LiveEngage chat is Online or Offline, messaging Connected or Not Connected', () => {
  expect(partWords('liveengage', 'up', 'chat')).toEqual({ label: 'Online', tone: 'ok' });
  expect(partWords('liveengage', 'failed', 'chat')).toEqual({ label: 'Offline', tone: 'danger' });
  expect(partWords('liveengage', 'up', 'messaging').label).toBe('Connected');
  expect(partWords('liveengage', 'down', 'messaging').label).toBe('Not Connected');
  expect(partWords('bot-server', 'failed', 'chat').label).toBe('Not Connected');
  expect(partWords('bot-server', 'connecting', 'chat')).toEqual({ label: 'Connecting', tone: 'warning' });
});
