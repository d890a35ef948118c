import { expect, test } from 'vitest';
import { botStateWords } from '../../../src/ui/features/connect-bots/state-words';
import { faultWordsOf, shownLater } from '../../../src/ui/connectors/fault-words';
import { editReason } from '../../../src/ui/connectors/running-reason';
import { troubles } from '../../../src/ui/features/bot-builder/troubleshooting/transfer-words';
import type { Connector } from '#model/connector';
import { asId } from '#model/ids';
import { checkDeploying, settingsOfAccount } from '#sdk/checks';
import { engineOnline } from '#support/engine-seat';

const interruption = { since: 5, last: { error: 'e', status: 500, why: '', id: 'a-5' } };

async function seated(kind: Connector['conversationKind'] = 'messaging') {
  const { host } = await engineOnline('watson', kind, '');
  const connector = host.rows('connectors')[0]!;
  return { connector, user: host.rows('users').find(({ id }) => id === connector.userId)! };
}

test('[AE175] what is broken on purpose says the status that is shown then', async () => {
  const { connector, user } = await seated();
  const { label } = botStateWords(connector, user, interruption);
  expect(faultWordsOf('bot-fails', connector).hint).toContain(label);
});

test('[AE218] an interruption is told with what was answered', async () => {
  const { connector, user } = await seated();
  const { label, means } = botStateWords(connector, user, interruption);
  expect(label).toBe('Vendor Interruption');
  expect(means).toContain('The A.I. service answered 500.');
});

test('[AE177] a bot whose user has no place for its type says so in place of that all works', async () => {
  const { connector, user } = await seated('chat');
  expect(botStateWords(connector, user, null)).toMatchObject({ label: 'Online', tone: 'ok' });
  const none = { ...user, maxChats: 0 };
  expect(botStateWords(connector, none, null)).toEqual({
    ...{ label: 'Online', tone: 'warning' },
    means: expect.stringMatching(/ takes no chats: give it more than 1/) as string,
  });
});

test('[AE223] a stopped bot tells of the conversations that are with it', async () => {
  const { connector, user } = await seated();
  const stopped = { ...connector, status: 'stopped' } as const;
  expect(botStateWords(stopped, user, null)).toMatchObject({ tone: 'off', means: 'Stopped by hand.' });
  expect(botStateWords(stopped, user, null, 2)).toMatchObject({
    ...{ label: 'Stopped', tone: 'warning' },
    means: 'Stopped by hand. 2 conversations are with its user, and are answered once it is started.',
  });
  expect(botStateWords(stopped, user, null, 1).means).toContain('One conversation is with its user');
});

test('[AE178] an engine’s form is opened while it runs', async () => {
  const { connector, user } = await seated();
  expect(connector.wanted).toBe('running');
  expect(editReason(connector, user)).toBeUndefined();
});

test('[AE176] what to do about an engine’s failed transfer is no dialog', () => {
  const { why, mend } = troubles.engine;
  expect(why).toContain('Setup Escalation');
  expect(mend.join(' ')).toMatch(/Available.*Transfer failure message/);
  expect(mend.join(' ')).not.toMatch(/dialog|pattern/i);
});

test('[AE179] what comes before deploying is so for the bot it is asked of, whatever another one is', async () => {
  const { connector, user } = await seated();
  const other = { ...connector, id: asId<Connector['id']>('other'), wanted: 'stopped' as const };
  const isStarted = (mine: Connector) =>
    checkDeploying(mine.accountId, [mine], {
      ...{ users: [user], campaigns: [], connectors: [connector, other] },
      settingsOf: () => settingsOfAccount(undefined),
    }).find(({ step }) => step === 'started')?.isDone;
  expect([isStarted(connector), isStarted(other)]).toEqual([true, false]);
});

test('[AE226] who is Online while something is broken on purpose is told to be, and when it shows', async () => {
  const { connector, user } = await seated();
  const broken = { ...connector, faults: ['bot-fails', 'deaf'] as const };
  expect(botStateWords(broken, user, null)).toEqual({
    ...{ label: 'Online', tone: 'warning' },
    means: 'Running, with something broken on purpose.',
  });
  expect(botStateWords(broken, user, interruption).label).toBe('Vendor Interruption');
  expect(shownLater('bot-fails', broken)).toContain('the next line that a visitor writes');
  expect(shownLater('deaf', broken)).toBeUndefined();
  expect(shownLater('bot-fails', { status: 'stopped' })).toBeUndefined();
});
