import { expect, test } from 'vitest';
import { permissions, roles } from '#model/choices';
import { firstProfileId, type Profile } from '#model/profile';
import { proves } from '#support/proves';
import { permissionWords } from '../../../src/ui/features/users-and-skills/labels';
import { createProfileForm, derive } from '../../../src/ui/features/users-and-skills/profile-form';
import { memoryStorage } from '../memory-storage';
import { createWorldSandbox, type WorldSandbox } from '../world-sandbox';

function openForm({ sandbox, account, world }: WorldSandbox, id: Profile['id'] | null = null) {
  const profiles = () => Object.values(world.profiles);
  return createProfileForm(sandbox, memoryStorage(), account.id, id, profiles, () => undefined);
}

test('[US14] a profile is made out of a role, with what is picked of what that role can allow', async () => {
  const at = createWorldSandbox();
  const form = openForm(at);
  form.change({ name: ' Bot starter ', ...derive('campaign-manager', ['run-bots']) });
  expect((await form.save.run()).ok).toBe(true);
  const made = Object.values(at.world.profiles).find(({ name }) => name === 'Bot starter');
  proves('S251', () => expect(made).toMatchObject({ role: 'campaign-manager', permissions: ['run-bots'] }));
  expect(derive('agent', [...permissions])).toEqual({
    role: 'agent',
    permissions: permissions.filter((one) => one !== 'run-bots'),
  });
  form.change({ name: 'Agents who start', role: 'agent', permissions: ['run-bots'] });
  expect(form.whyNot).toContain('Campaign Manager or Administrator');
});

test('[US14] what came with the account says that it stays, and each permission has a name of its own', () => {
  const at = createWorldSandbox();
  for (const role of roles) {
    const form = openForm(at, firstProfileId(at.account.id, role));
    form.change({ name: 'Other' });
    expect(form.whyNot, role).toContain('stays as it is');
  }
  expect(new Set(permissions.map((one) => permissionWords[one].label)).size).toBe(permissions.length);
});
