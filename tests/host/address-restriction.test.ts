import { expect, test } from 'vitest';
import type { CommandOf } from '#contract/command';
import { proves } from '#support/proves';
import { createTestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';

type Addresses = CommandOf<'account.save'>['settings']['addresses'];

for (const [row, door, remedy] of [
  ['S147', 'inside', 'allow LivePerson’s addresses'],
  ['S148', 'directly', 'ask Support to name the addresses'],
] as const)
  test(`[AD16] opened ${door}, a connector of a restricted account is refused with the remedy, which mends it`, async () => {
    const host = await createTestHost();
    const { connector, accountId } = await buildTutorial(host);
    const restrict = async (allowed: Addresses['allowed'], restricted = true) => {
      const settings = { botUsers: true, apiKeys: true, addresses: { restricted, door, allowed } };
      await host.must({ type: 'account.save', accountId, settings });
      await host.clock.advance(1_000);
      return host.rows('connectors')[0]!;
    };
    await host.must({ type: 'connector.start', connectorId: connector });
    await host.clock.advance(1_000);
    expect(host.rows('connectors')[0]?.status).toBe('online');

    const other = door === 'inside' ? 'directly' : 'inside';
    for (const allowed of [[], [other]] as const) {
      const refused = await restrict([...allowed]);
      expect(refused.status).toBe('offline');
      const { detail } = refused.parts.liveengage;
      proves(row, () => expect(detail).toContain(remedy));
    }
    const mended = await restrict([door]);
    proves(row, () => expect(mended.status).toBe('online'));
    expect((await restrict([], false)).status).toBe('online');
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
  expect(other.rows('accounts').map((account) => account.settings)).toEqual([settings]);
});
