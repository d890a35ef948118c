import { expect, test } from 'vitest';
import type { Command, CommandOf } from '#contract/command';
import type { ConnectorDraft } from '#model/connector';
import { firstProfileId } from '#model/profile';
import { createBareEngine } from '#support/bare-engine';
import { proves } from '#support/proves';

type Change = CommandOf<'account.save'>['settings'];
const all = {
  ...{ botUsers: true, apiKeys: true },
  addresses: { restricted: false, door: 'inside' as const, allowed: [] },
};

function begin() {
  const engine = createBareEngine();
  const me = Object.values(engine.world.users)[0]!;
  const { accountId } = me;
  const given = (command: Command, as = me.id) => engine.take({ type: 'command', as, command }).answer;
  const set = (part: Change) => given({ type: 'account.save', accountId, settings: { ...all, ...part } });
  const draft = (loginName: string, part: Partial<CommandOf<'user.save'>['draft']> = {}) => ({
    ...{ id: null, accountId, type: 'bot' as const, loginName, email: 'x@y', nickname: 'n', name: 'n' },
    ...{ login: { method: 'password' as const, password: 'long enough' }, maxChats: 5, skills: [] },
    ...{ profiles: [firstProfileId(accountId, 'agent')], enabled: true },
    ...part,
  });
  const save = (...asked: Parameters<typeof draft>) => given({ type: 'user.save', draft: draft(...asked) });
  const key = { keyName: 'k', appKey: 'a', secret: 's', accessToken: 't', accessTokenSecret: 'u' };
  return { engine, me, accountId, given, set, save, login: { method: 'api-key' as const, key } };
}

test('[AD15] the user type Bot can be had as long as it is switched on, and who is one stays it', () => {
  const { set, save, engine } = begin();
  expect(save('before')).toMatchObject({ ok: true });
  expect(set({ botUsers: false })).toMatchObject({ ok: true });
  proves(['S58', 'S254'], () =>
    expect(save('after')).toMatchObject({
      failure: { field: 'type', text: expect.stringContaining('representative') },
    }),
  );
  const before = Object.values(engine.world.users).find(({ loginName }) => loginName === 'before')!;
  expect(save('before', { id: before.id, nickname: 'Still here' })).toMatchObject({ ok: true });
  expect(save('human', { type: 'human' })).toMatchObject({ ok: true });
  set({});
  proves('S254', () => expect(save('after')).toMatchObject({ ok: true }));
});

test('[AD15] API keys can be had as long as they are switched on, and who has one keeps it', () => {
  const { set, save, login, engine } = begin();
  proves('S255', () => expect(save('before', { login })).toMatchObject({ ok: true }));
  set({ apiKeys: false });
  proves('S66', () => expect(save('after', { login })).toMatchObject({ failure: { field: 'method' } }));
  expect(save('after')).toMatchObject({ ok: true });
  const idOf = (name: string) =>
    Object.values(engine.world.users).find(({ loginName }) => loginName === name)!.id;
  expect(save('before', { id: idOf('before'), login })).toMatchObject({ ok: true });
  expect(save('after', { id: idOf('after'), login })).toMatchObject({ failure: { field: 'method' } });
});

test('[AC17] who may not change profiles does not change the settings of the account', () => {
  const { engine, accountId, given, save, set } = begin();
  save('ann', { type: 'human' });
  const ann = Object.values(engine.world.users).find(({ loginName }) => loginName === 'ann')!;
  const refused = given({ type: 'account.save', accountId, settings: all }, ann.id);
  expect(refused).toMatchObject({ failure: { name: 'not-permitted' } });
  expect(engine.world.accounts[accountId]?.settings).toBeUndefined();
  set({ botUsers: false });
  expect(engine.world.accounts[accountId]?.settings).toMatchObject({ botUsers: false });
});

test('[AD17] a change leaves what it does not mention as it is by then', () => {
  const { engine, accountId, given } = begin();
  const changes: Change[] = [
    { botUsers: false },
    { addresses: { restricted: true } },
    { apiKeys: false },
    { addresses: { allowed: ['directly'] } },
    { addresses: { door: 'directly' } },
    { conversationType: 'chat' },
    {},
  ];
  for (const settings of changes)
    expect(given({ type: 'account.save', accountId, settings })).toMatchObject({ ok: true });
  expect(engine.world.accounts[accountId]?.settings).toEqual({
    ...{ botUsers: false, apiKeys: false, botConnectors: true, conversationType: 'chat' },
    addresses: { restricted: true, door: 'directly', allowed: ['directly'] },
  });
});

test('[AD30] outside engines are connected as long as that is switched on, and those that are stay', () => {
  const { engine, accountId, given, set, save } = begin();
  given({ type: 'skill.save', draft: { id: null, accountId, name: 'Human', description: 'people' } });
  const skillId = Object.values(engine.world.skills)[0]!.id;
  for (const name of ['one', 'other']) save(name);
  const idOf = (name: string) =>
    Object.values(engine.world.users).find(({ loginName }) => loginName === name)!.id;
  const fields = [
    { key: 'baseUrl', value: 'https://bot.example' },
    { key: 'clientId', value: 'c' },
    { key: 'clientSecret', value: 's' },
    { key: 'botId', value: 'b1' },
    { key: 'environment', value: 'draft' },
  ];
  const escalation = { customer: 'one moment', agent: 'over to you', failure: 'sorry', skillId };
  const connect = (userId: ReturnType<typeof idOf>, part: Partial<ConnectorDraft> = {}) =>
    given({
      type: 'connector.save',
      draft: {
        ...{ id: null, accountId, userId, role: 'agent', conversationKind: 'messaging' },
        ...{ environment: 'demo', settings: [] },
        plays: { kind: 'engine', engine: 'custom-endpoint', fields, escalation, chat: null },
        ...part,
      },
    });
  expect(connect(idOf('one'))).toMatchObject({ ok: true });
  set({ botConnectors: false });
  proves('S264', () =>
    expect(connect(idOf('other'))).toMatchObject({
      failure: { field: 'plays', text: expect.stringContaining('representative') },
    }),
  );
  const [kept] = Object.values(engine.world.connectors);
  expect(connect(idOf('one'), { id: kept!.id })).toMatchObject({ ok: true });
  set({ botConnectors: true });
  proves('S264', () => expect(connect(idOf('other'))).toMatchObject({ ok: true }));
});
