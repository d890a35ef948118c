import { expect, test } from 'vitest';
import { readWorldFile, writeWorldFile } from '#workers/persistence/world-file';
import { fileWith, verdictOn } from './file-with';
import { accountId, skillIds, userIds } from './full-ids';
import { fullWorld } from './full-world';

/** The full world's file, changed by hand. */
function edited(change: (world: ReturnType<typeof JSON.parse>) => void): string {
  const file = JSON.parse(writeWorldFile(fullWorld()));
  change(file.world);
  return JSON.stringify(file);
}

function read(text: string) {
  const result = readWorldFile(text);
  if (!result.ok) throw new Error(result.failure.text);
  return result.value;
}

test('[PE45] what cannot be seen in a name is taken out, and told', () => {
  const { world, mended } = read(fileWith(['skills', skillIds.human, 'name'], ' Hum\u200Ban\u202E '));
  expect(world.skills[skillIds.human]?.name).toBe('Human');
  expect(mended).toEqual([`skills.${skillIds.human}.name: what cannot be seen was taken out of “Human”.`]);
});

test('[PE45] of two skills that look the same the one made later gets a number, and both can be saved again', () => {
  const { world, mended } = read(
    edited((file) => {
      file.skills[skillIds.human].name = 'Human';
      file.skills[skillIds.bot].name = 'HUMAN';
      const others = file.order.skills.filter((id: string) => id !== skillIds.human);
      file.order.skills = [skillIds.human, ...others];
    }),
  );
  expect([world.skills[skillIds.human]?.name, world.skills[skillIds.bot]?.name]).toEqual([
    'Human',
    'HUMAN 2',
  ]);
  expect(mended).toEqual([
    `skills.${skillIds.bot}.name: “HUMAN” was the name of another; this one is “HUMAN 2” now.`,
  ]);
});

test('[PE45] the number of a twin is one that nothing else has, whatever comes after it', () => {
  const { world } = read(
    edited((file) => {
      const [bot] = Object.values<{ dialogs: object[] }>(file.bots);
      const [dialog] = bot!.dialogs;
      const names = ['Same', 'Same', 'Same 2', 'Same'];
      bot!.dialogs = names.map((name, at) => ({
        ...dialog,
        id: `dialog-${at}`,
        name,
        kind: 'standard',
        interactions: [],
      }));
      file.botRuns = {};
      file.botLogs = {};
    }),
  );
  const names = Object.values(world.bots)[0]!.dialogs.map(({ name }) => name);
  expect(names).toEqual(['Same', 'Same 2', 'Same 2 2', 'Same 3']);
});

test('[PE45] login names, campaigns, engagements, bots, interactions and integrations: none stands twice', () => {
  const { world } = read(
    edited((file) => {
      for (const user of Object.values<{ loginName: string }>(file.users)) user.loginName = 'an n';
      for (const bot of Object.values<{ dialogs: { interactions: { name: string }[] }[] }>(file.bots))
        for (const dialog of bot.dialogs) for (const one of dialog.interactions) one.name = 'Same';
      for (const { engagements } of Object.values<{ engagements: { name: string }[] }>(file.campaigns))
        for (const one of engagements) one.name = 'Same';
    }),
  );
  const mine = Object.values(world.users).filter((user) => user.accountId === accountId);
  expect(mine.map(({ loginName }) => loginName)).toEqual([
    'an_n',
    ...mine.slice(1).map((_, at) => `an_n_${at + 2}`),
  ]);
  for (const bot of Object.values(world.bots)) {
    const names = bot.dialogs.flatMap((dialog) => dialog.interactions.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
  }
  for (const { engagements } of Object.values(world.campaigns))
    expect(new Set(engagements.map(({ name }) => name)).size).toBe(engagements.length);
});

test('[PE45] a name in which nothing can be seen is refused by its place', () => {
  expect(verdictOn(fileWith(['skills', skillIds.human, 'name'], '\u200B\u200C'))).toContain(
    `skills.${skillIds.human}.name should be a name`,
  );
});

test('[PE46] where all humans are disabled the one who came with the account is enabled, and told', () => {
  const { world, mended } = read(
    edited((file) => {
      for (const user of Object.values<{ enabled: boolean }>(file.users)) user.enabled = false;
    }),
  );
  const able = Object.values(world.users).filter((user) => user.enabled && user.accountId === accountId);
  expect(able.map(({ type }) => type)).toEqual(['human']);
  expect(mended.join()).toContain('is enabled again, as nobody of the account was');
});

test('[PE46] an account without any human is refused by its place', () => {
  const text = edited((file) => {
    for (const user of Object.values<{ type: string }>(file.users)) user.type = 'bot';
  });
  expect(verdictOn(text)).toContain(`accounts.${accountId} has no human user`);
  expect(userIds.human in fullWorld().users).toBe(true);
});

test('[BT140] only an Auto Escalation dialog allows fallbacks, and each does: what differs is mended, and told', () => {
  const { world, mended } = read(
    edited((file) => {
      const [bot] = Object.values<{ dialogs: Record<string, unknown>[] }>(file.bots);
      const escalates = bot!.dialogs.find(({ kind }) => kind === 'auto-escalation')!;
      bot!.dialogs.find(({ kind }) => kind === 'standard')!['autoEscalation'] = escalates['autoEscalation'];
      delete escalates['autoEscalation'];
    }),
  );
  const { dialogs } = Object.values(world.bots)[0]!;
  expect(dialogs.filter((one) => 'autoEscalation' in one)).toMatchObject([
    { kind: 'auto-escalation', autoEscalation: { threshold: 3, skillId: '' } },
  ]);
  expect(mended).toEqual([
    expect.stringMatching(/autoEscalation: it counts no fallbacks\.$/),
    expect.stringMatching(/autoEscalation: it allows 3 fallbacks now\.$/),
  ]);
});
