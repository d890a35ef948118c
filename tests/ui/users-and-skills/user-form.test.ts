import { expect, test } from 'vitest';
import { settingsOfAccount } from '#core/administration/account-settings';
import { noLoad } from '#core/routing/agent-load';
import { asId, type SkillId } from '#model/ids';
import type { User } from '#model/user';
import { firstProfileId, firstProfiles } from '#model/profile';
import { proves } from '#support/proves';
import {
  chatLimitOptions,
  methodOptions,
  parseChatLimit,
  typeOptions,
} from '../../../src/ui/features/users-and-skills/labels';
import { UserForm } from '../../../src/ui/features/users-and-skills/user-form.svelte';
import { findUserLosses, findUserObstacles } from '../../../src/ui/features/users-and-skills/user-losses';
import { userValues, type UserValues } from '../../../src/ui/features/users-and-skills/user-values';
import { memoryStorage } from '../memory-storage';
import { connector } from '../bot-builder/connector-samples';
import { createWorldSandbox, type WorldSandbox } from '../world-sandbox';

const accountId = createWorldSandbox().account.id;
const person = {
  loginName: 'anna',
  email: 'anna@example.com',
  nickname: 'Anna',
  name: 'Anna Agent',
  password: 'long enough',
  profiles: [firstProfileId(accountId, 'agent')],
};

function openForm({ sandbox, account }: WorldSandbox, user: () => User | null = () => null) {
  return new UserForm(
    sandbox,
    memoryStorage(),
    account,
    user()?.id ?? null,
    user,
    () => firstProfiles(account.id),
    () => undefined,
  );
}

function whyUserUnsaved(values: Partial<UserValues>): string | undefined {
  const form = openForm(createWorldSandbox());
  form.change(values);
  return form.whyNot;
}

async function addUser(at: WorldSandbox, values: Parameters<UserForm['change']>[0]): Promise<User> {
  const form = openForm(at);
  form.change({ ...person, ...values });
  const result = await form.save.run();
  const user = Object.values(at.world.users).find((one) => result.ok && one.id === result.value.userId);
  if (!user) throw new Error('No user was saved.');
  return user;
}

test('[US5] Save names everything that is still needed', () => {
  const values = userValues(null, 3);
  expect(whyUserUnsaved(values)).toBe(
    'Still needed: a login name, an email, a nickname, a name, a password and an assignment.',
  );
  expect(whyUserUnsaved({ ...values, ...person, profiles: [] })).toBe('Still needed: an assignment.');
  expect(whyUserUnsaved({ ...values, ...person, method: 'api-key' })).toBe('Still needed: an API key.');
  expect(whyUserUnsaved({ ...values, ...person })).toBeUndefined();
});

test('[US6] a password of seven characters is too short, one of eight is not', () => {
  const values = { ...userValues(null, 3), ...person };
  expect(whyUserUnsaved({ ...values, password: '1234567' })).toContain('at least 8 characters');
  expect(whyUserUnsaved({ ...values, password: '12345678' })).toBeUndefined();
});

test('[US6] Generate API key fills in all four keys and their name', async () => {
  const at = createWorldSandbox();
  const form = openForm(at);
  form.change({ ...person, type: 'bot', loginName: 'bot_user', method: 'api-key' });
  expect(form.whyNot).toContain('an API key');
  await form.generateKey.run();
  const { key } = form.values;
  expect(key?.keyName).toContain('bot_user');
  proves('S65', () => expect(Object.values(key ?? {}).every((part) => part !== '')).toBe(true));
  expect(form.whyNot).toBeUndefined();
  await form.save.run();
  proves(['S64', 'S72'], () =>
    expect(Object.values(at.world.users).at(-1)).toMatchObject({
      type: 'bot',
      login: { method: 'api-key', key },
    }),
  );
});

test('[US7] changing the login method and back forgets neither password nor keys', async () => {
  const form = openForm(createWorldSandbox());
  form.change({ password: 'long enough', method: 'api-key' });
  await form.generateKey.run();
  const { key } = form.values;
  form.change({ method: 'password' });
  expect(form.values).toMatchObject({ password: 'long enough', key });
});

test('[US7] an edited user keeps the keys', async () => {
  const at = createWorldSandbox();
  const form = openForm(at);
  form.change({ ...person, method: 'api-key' });
  await form.generateKey.run();
  const { key } = form.values;
  await form.save.run();
  const user = Object.values(at.world.users).at(-1) ?? null;
  const edit = openForm(at, () => user);
  edit.change({ nickname: 'Annie' });
  await edit.save.run();
  expect(Object.values(at.world.users).at(-1)).toMatchObject({ nickname: 'Annie', login: { key } });
});

test('[US8] a bot user with a second skill or a password is warned of and can be saved', () => {
  const form = openForm(createWorldSandbox());
  form.change({ ...person, type: 'bot', skills: [asId<SkillId>('1'), asId<SkillId>('2')] });
  proves('S71', () => expect(form.warnings.skills).toContain('one skill'));
  expect(form.warnings.method).toContain('API key');
  expect(form.whyNot).toBeUndefined();
  form.change({ type: 'human' });
  expect(form.warnings).toEqual({});
});

test('[US8] a bot user without room for several conversations is warned of', () => {
  const form = openForm(createWorldSandbox());
  form.change({ ...person, type: 'bot', skills: [], maxChats: 0 });
  proves(['S256', 'S261'], () => expect(form.warnings.maxChats).toContain('bot takes no chats'));
  form.change({ maxChats: 1 });
  proves(['S258', 'S340'], () => expect(form.warnings.maxChats).toContain('more than 1, or Unlimited'));
  for (const maxChats of [2, 'unlimited'] as const) {
    form.change({ maxChats });
    proves('S340', () => expect(form.warnings.maxChats).toBeUndefined());
  }
});

test('[US16] messaging conversations are as many as the account says, or a Custom Setting that is a whole number', async () => {
  const at = createWorldSandbox();
  const user = await addUser(at, { maxChats: 0 });
  expect(user.maxMessaging).toBeUndefined();
  const edit = openForm(at, () => at.world.users[user.id] ?? null);
  expect(edit.values).toMatchObject({ messaging: 'account', maxMessaging: '' });
  edit.change({ messaging: 'custom' });
  expect(edit.whyNot).toBe('Still needed: a Custom Setting.');
  for (const wrong of ['-1', '1.5', '1001', 'many']) {
    edit.change({ maxMessaging: wrong });
    expect(edit.whyNot, wrong).toBe('The Custom Setting is a whole number from 0 to 1000.');
  }
  edit.change({ maxMessaging: '4' });
  edit.change({ messaging: 'account' });
  edit.change({ messaging: 'custom' });
  await edit.save.run();
  proves(['S260', 'S262'], () => expect(at.world.users[user.id]).toMatchObject({ maxMessaging: 4 }));
  const again = openForm(at, () => at.world.users[user.id] ?? null);
  again.change({ nickname: 'Annie' });
  await again.save.run();
  expect(at.world.users[user.id]).toMatchObject({ nickname: 'Annie', maxMessaging: 4 });
});

test('[US17] a bot user for messaging has No chats and a Custom Setting greater than 0', () => {
  const form = openForm(createWorldSandbox());
  form.change({ ...person, type: 'bot', skills: [], maxChats: 0 });
  proves('S260', () => expect(form.warnings.maxChats).toContain('a Custom Setting greater than 0'));
  form.change({ messaging: 'custom', maxMessaging: '0' });
  expect(form.warnings).toMatchObject({
    maxMessaging: expect.stringContaining('takes neither chats nor messaging'),
  });
  form.change({ maxMessaging: '10' });
  proves(['S256', 'S259', 'S260'], () => {
    expect(form.warnings.maxChats).toBeUndefined();
    expect(form.warnings.maxMessaging).toBeUndefined();
  });
});

test('[US9] the limits of live chats are no chats, numbers and Unlimited', () => {
  const labels = chatLimitOptions(3).map(({ label }) => label);
  proves(['S68', 'S69'], () =>
    expect(labels).toEqual(
      ['No chats', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 20, 25, 'Unlimited'].map((label) => String(label)),
    ),
  );
  expect(chatLimitOptions(12).map(({ value }) => value)).toContain('12');
  expect(
    chatLimitOptions(3)
      .map(({ value }) => parseChatLimit(value))
      .at(-1),
  ).toBe('unlimited');
  expect(parseChatLimit('0')).toBe(0);
});

test('[US10] what stands in the way of deleting a user is named', async () => {
  const at = createWorldSandbox();
  const user = await addUser(at, {});
  const around = { me: user.id, users: [user], skills: [], bots: [], connectors: [], agent: undefined };
  expect(findUserObstacles(user, around)).toEqual(['You act as this user: act as another one first.']);
  const busy = {
    id: user.id,
    state: 'online' as const,
    since: 0,
    open: 2,
    load: noLoad(),
    offered: noLoad(),
  };
  expect(findUserObstacles(user, { ...around, me: at.you.id, agent: busy })).toEqual([
    '2 open conversations need it: disable the user, and others get them.',
  ]);
  expect(findUserObstacles(user, { ...around, me: at.you.id })).toEqual([]);
  const connectors = [connector({ userId: user.id })];
  expect(findUserObstacles(user, { ...around, me: at.you.id, connectors })).toEqual([
    'A connector of a bot of another account signs in as this user: it has to be deleted there first.',
  ]);
});

test('[US10] a skill that nobody else has is named as a loss', async () => {
  const at = createWorldSandbox();
  const { sandbox, account, world } = at;
  await sandbox.dispatch({
    type: 'skill.save',
    draft: { id: null, accountId: account.id, name: 'Human', description: 'People' },
  });
  const skills = Object.values(world.skills);
  const user = await addUser(at, { skills: skills.map(({ id }) => id) });
  const around = { me: undefined, users: [user], skills, bots: [], connectors: [], agent: undefined };
  expect(findUserLosses(user, around)).toEqual(['Nobody is left with the skill “Human”.']);
  const other = await addUser(at, { loginName: 'ben', skills: [...user.skills] });
  expect(findUserLosses(user, { ...around, users: [user, other] })).toEqual([]);
});

test('[US11] a login name that is taken is named at its field and nothing is lost', async () => {
  const at = createWorldSandbox();
  await addUser(at, {});
  const form = openForm(at);
  form.change({ ...person, loginName: 'Anna' });
  await form.save.run();
  expect(form.errors.at('loginName')).toContain('already');
  expect(form.values.nickname).toBe('Anna');
});

test('[US1] a half filled form is found again by a page loaded anew, keys included', async () => {
  const { sandbox, account } = createWorldSandbox();
  const storage = memoryStorage();
  const form = new UserForm(
    sandbox,
    storage,
    account,
    null,
    () => null,
    () => [],
    () => undefined,
  );
  form.change({ loginName: 'bot_user', method: 'api-key' });
  await form.generateKey.run();
  const again = new UserForm(
    sandbox,
    storage,
    account,
    null,
    () => null,
    () => [],
    () => undefined,
  );
  expect(again.values).toEqual(form.values);
});

test('[US13] a form that a tab kept from before profiles has the profiles of its roles', () => {
  const at = createWorldSandbox();
  const storage = memoryStorage();
  const open = () =>
    new UserForm(
      at.sandbox,
      storage,
      at.account,
      null,
      () => null,
      () => [],
      () => undefined,
    );
  open().change({ ...person, profiles: [asId('agent'), asId('administrator'), asId('made')] });
  expect(open().values).toMatchObject({
    loginName: 'anna',
    profiles: [
      firstProfileId(at.account.id, 'agent'),
      firstProfileId(at.account.id, 'administrator'),
      'made',
    ],
  });
});

test('[US15] what the account does not offer is offered to those alone who have it', () => {
  const settings = settingsOfAccount(undefined);
  const names = (options: readonly { readonly label: string }[]) => options.map(({ label }) => label);
  proves(['S57', 'S254'], () => expect(names(typeOptions(settings, 'human'))).toEqual(['Human', 'Bot']));
  const less = { ...settings, botUsers: false, apiKeys: false };
  proves('S58', () => expect(names(typeOptions(less, 'human'))).toEqual(['Human']));
  proves('S66', () => expect(names(methodOptions(less, 'password'))).toEqual(['Password']));
  expect(names(typeOptions(less, 'bot'))).toEqual(['Human', 'Bot']);
  expect(names(methodOptions(less, 'api-key'))).toEqual(['Password', 'API key']);
});
