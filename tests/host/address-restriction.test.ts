import { expect, test } from 'vitest';
import type { AccountSettings } from '#model/account';
import { proves } from '#support/proves';
import { createTestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';

type Addresses = AccountSettings['addresses'];

type Door = Addresses['door'];

/** What Details say of a connector while other addresses, or none, are allowed, and how it is once those of the door are. */
async function restricted(door: Door) {
  const host = await createTestHost();
  const { connector, accountId } = await buildTutorial(host);
  const restrict = async (allowed: Addresses['allowed'], isRestricted = true) => {
    const settings = {
      botUsers: true,
      apiKeys: true,
      addresses: { restricted: isRestricted, door, allowed },
    };
    await host.must({ type: 'account.save', accountId, settings });
    await host.clock.advance(1_000);
    return host.rows('connectors')[0]!;
  };
  await host.must({ type: 'connector.start', connectorId: connector });
  await host.clock.advance(1_000);
  expect(host.rows('connectors')[0]?.status).toBe('online');

  const details: string[] = [];
  for (const allowed of [[], [door === 'inside' ? 'directly' : 'inside']] as const) {
    const refused = await restrict([...allowed]);
    expect(refused.status).toBe('offline');
    details.push(refused.parts.liveengage.detail);
  }
  const { status } = await restrict([door]);
  expect((await restrict([], false)).status).toBe('online');
  return { details, mended: status };
}

test('[AD16] opened inside, a connector of a restricted account is refused with the remedy, which mends it', async () => {
  const { details, mended } = await restricted('inside');
  for (const detail of details)
    proves('S147', () => expect(detail).toContain('allow LivePerson’s addresses'));
  expect(mended).toBe('online');
});

test('[AD16] opened directly, the remedy is another one', async () => {
  const { details, mended } = await restricted('directly');
  for (const detail of details)
    proves('S148', () => expect(detail).toContain('ask Support to name the addresses'));
  expect(mended).toBe('online');
});

test('[AD16] what an account allows is kept in a file and read again', async () => {
  const host = await createTestHost();
  const accountId = host.rows('accounts')[0]!.id;
  const addresses: Addresses = { restricted: true, door: 'directly', allowed: ['inside'] };
  const settings = { botUsers: false, apiKeys: true, addresses };
  await host.must({ type: 'account.save', accountId, settings });
  const exported = await host.api.workspace({ type: 'export' });
  const file = exported.ok ? exported.value?.file : undefined;
  const other = await createTestHost();
  await other.api.workspace({ type: 'import', file: file ?? '' });
  expect(other.rows('accounts').map((account) => account.settings)).toEqual([
    { ...settings, conversationType: 'both', botConnectors: true },
  ]);
});

test('[AD16][CN11] a setting that keeps nobody out starts no connector anew', async () => {
  const host = await createTestHost();
  const { connector, accountId } = await buildTutorial(host);
  await host.must({ type: 'connector.start', connectorId: connector });
  await host.clock.advance(1_000);
  const from = await host.journal.length();
  const addresses: Addresses = { restricted: false, door: 'directly', allowed: ['inside'] };
  await host.must({
    type: 'account.save',
    accountId,
    settings: { botUsers: false, apiKeys: true, addresses },
  });
  await host.clock.advance(1_000);
  const facts = await host.journal.readFacts(from);
  expect(facts.map(({ type }) => type)).toEqual([expect.stringMatching(/^account/)]);
});
