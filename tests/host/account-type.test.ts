import { expect, test } from 'vitest';
import { proves } from '#support/proves';
import { createTestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';

/** The tutorial's connector, for Chat, Online; and what the type of the account makes of it. */
async function town() {
  const host = await createTestHost();
  const { connector, accountId } = await buildTutorial(host);
  await host.must({ type: 'connector.start', connectorId: connector });
  await host.clock.advance(1_000);
  const setType = async (conversationType: 'both' | 'chat' | 'messaging') => {
    await host.must({ type: 'account.save', accountId, settings: { conversationType } });
    await host.clock.advance(1_000);
    return host.rows('connectors')[0]!;
  };
  return { host, accountId, setType };
}

test('[CN53] a connector of another Conversation Type than the account’s is Offline and says why, and comes back when it matches', async () => {
  const { setType } = await town();
  const { status, parts } = await setType('messaging');
  proves('S179', () => {
    expect(status).toBe('offline');
    expect(parts.liveengage.detail).toContain('The account is for Messaging');
  });
  for (const type of ['chat', 'messaging', 'both'] as const)
    expect((await setType(type)).status).toBe(type === 'messaging' ? 'offline' : 'online');
});

test('[CN53][CN11] a type that a connector matches starts it not anew', async () => {
  const { host, setType } = await town();
  const from = await host.journal.length();
  await setType('chat');
  await setType('both');
  const facts = await host.journal.readFacts(from);
  expect(facts.map(({ type }) => type)).toEqual(['account.saved', 'account.saved']);
});

test('[AD18] a connector of another Conversation Type is refused at that field, in the words of the form', async () => {
  const { host, setType } = await town();
  await setType('messaging');
  const stored = host.rows('connectors')[0]!;
  await host.must({ type: 'connector.stop', connectorId: stored.id });
  const save = (conversationKind: 'chat' | 'messaging') =>
    host.do({ type: 'connector.save', draft: { ...stored, settings: [], conversationKind } });
  const refused = await save('chat');
  proves('S179', () =>
    expect(refused).toMatchObject({
      failure: { field: 'conversationKind', text: expect.stringContaining('The account is for Messaging') },
    }),
  );
  expect(await save('messaging')).toMatchObject({ ok: true });
});

test('[AD18] the type of an account is kept in a file; one of before there was one is for both', async () => {
  const { host, accountId, setType } = await town();
  await setType('messaging');
  const file = async () => {
    const exported = await host.api.workspace({ type: 'export' });
    return exported.ok ? (exported.value?.file ?? '') : '';
  };
  const settingsIn = async (text: string) => {
    const other = await createTestHost();
    await other.api.workspace({ type: 'import', file: text });
    return other.rows('accounts').find(({ id }) => id === accountId)?.settings;
  };
  expect(await settingsIn(await file())).toMatchObject({ conversationType: 'messaging' });
  const before = (await file()).replace(/,\s*"conversationType": "messaging"/, '');
  expect(before).not.toContain('conversationType');
  expect(await settingsIn(before)).toEqual({
    ...{ botUsers: true, apiKeys: true, botConnectors: true },
    addresses: { restricted: false, door: 'inside', allowed: [] },
  });
});
