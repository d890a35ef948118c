import { expect, test } from 'vitest';
import type { Command } from '#contract/command';
import { asId } from '#model/ids';
import { counts } from '#model/limits';
import { chatEngagement, peopleOf } from '#support/people';
import { engineOnline } from '#support/engine-seat';
import { createTestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';

/** The tutorial's world, its connector not started. */
async function builtWorld() {
  const host = await createTestHost();
  await buildTutorial(host);
  const connector = () => host.rows('connectors')[0];
  const bot = () => host.rows('bots')[0]!;
  const handoff = () => bot().dialogs.findIndex(({ interactions }) => interactions.length > 1);
  return { host, bot, connector, handoff };
}

test('[EN23] a bot that was deleted comes back with all that was in it, and so does its connector, stopped', async () => {
  const { host, bot, connector } = await builtWorld();
  const [gone, wire] = [bot(), connector()!];
  await host.must({ type: 'connector.delete', connectorId: wire.id });
  await host.must({ type: 'bot.delete', botId: gone.id });
  await host.must({ type: 'bot.restore', bot: gone });
  await host.must({ type: 'connector.restore', connector: wire });
  expect(bot()).toEqual(gone);
  expect(connector()).toMatchObject({ id: wire.id, userId: wire.userId, wanted: 'stopped' });
});

test('[EN38] a bot becomes what it was before an edit, unless it was changed since', async () => {
  const { host, bot } = await builtWorld();
  const before = bot();
  await host.must({ type: 'dialog.delete', botId: before.id, dialogId: before.dialogs[0]!.id });
  const after = bot();
  await host.must({ type: 'bot.revert', bot: before, instead: after });
  expect(bot()).toEqual(before);
  await host.must({ type: 'bot.revert', bot: after, instead: before });
  expect(bot()).toEqual(after);
  await host.must({ type: 'bot.rename', botId: before.id, name: 'Other', description: '' });
  const meanwhile = bot();
  expect(await host.do({ type: 'bot.revert', bot: before, instead: after })).toMatchObject({
    failure: { text: 'The bot was changed elsewhere meanwhile, so it stays as it is.' },
  });
  expect(bot()).toEqual(meanwhile);
});

test('[EN57] a bot that is full by now takes nothing back', async () => {
  const { host, bot } = await builtWorld();
  const before = bot();
  const [integration] = before.integrations;
  const copies = Array.from({ length: counts.integrations }, (_, n) => ({
    ...integration!,
    id: asId<(typeof integration & object)['id']>(`copy-${n}`),
    name: `Copy ${n}`,
  }));
  await host.must({ type: 'bot.revert', bot: { ...before, integrations: copies }, instead: before });
  const full = bot();
  const command = { type: 'integration.restore', botId: full.id, integration: integration!, at: 0 } as const;
  expect(await host.do(command)).toMatchObject({
    failure: { text: 'The bot cannot hold that: integrations is longer than 500.' },
  });
  expect(bot()).toEqual(full);
});

test('[EN23] dialogs, interactions and integrations come back in their places', async () => {
  const { host, bot } = await builtWorld();
  const before = bot();
  const botId = before.id;
  const [dialog] = before.dialogs;
  await host.must({ type: 'dialog.delete', botId, dialogId: dialog!.id });
  await host.must({ type: 'dialog.restore', botId, dialog: dialog!, at: 0 });
  expect(bot()).toEqual(before);
  const last = before.dialogs.at(-1)!;
  for (const [at, interaction] of last.interactions.entries()) {
    await host.must({ type: 'interaction.delete', botId, dialogId: last.id, interactionId: interaction.id });
    await host.must({ type: 'interaction.restore', botId, dialogId: last.id, interaction, at });
  }
  expect(bot()).toEqual(before);
});

test('[EN23] a name that was taken meanwhile gets a number; what is there already stays', async () => {
  const { host, bot } = await builtWorld();
  const botId = bot().id;
  const [welcome] = bot().dialogs;
  await host.must({ type: 'dialog.delete', botId, dialogId: welcome!.id });
  await host.must({ type: 'dialog.create', botId, name: welcome!.name, kind: 'standard' });
  const restore = { type: 'dialog.restore', botId, dialog: welcome!, at: 0 } as const;
  await host.must(restore);
  await host.must(restore);
  expect(bot().dialogs.filter(({ id }) => id === welcome!.id)).toMatchObject([
    { name: `${welcome!.name} 2` },
  ]);
  const names = bot().dialogs.flatMap(({ interactions }) => interactions.map(({ name }) => name));
  expect(new Set(names).size).toBe(names.length);
});

test('[EN23] what it belonged to is gone, or its place is taken: it is refused in a sentence', async () => {
  const { host, bot } = await builtWorld();
  const botId = bot().id;
  const fallback = bot().dialogs.find(({ kind }) => kind === 'fallback')!;
  await host.must({ type: 'dialog.delete', botId, dialogId: fallback.id });
  await host.must({ type: 'dialog.create', botId, name: 'Else', kind: 'fallback' });
  const refused = await host.do({ type: 'dialog.restore', botId, dialog: fallback, at: 0 });
  expect(refused).toMatchObject({
    ok: false,
    failure: { text: expect.stringContaining('another fallback') },
  });
  const [interaction] = fallback.interactions;
  const orphan: Command = {
    type: 'interaction.restore',
    botId,
    dialogId: fallback.id,
    interaction: interaction!,
    at: 0,
  };
  expect(await host.do(orphan)).toMatchObject({ ok: false, failure: { name: 'not-found' } });
});

test('[EN23] a skill, a user and a campaign come back under their own ids', async () => {
  const host = await createTestHost();
  const people = peopleOf(host);
  const skillId = await people.skill('Night');
  const userId = await people.user('ann', [skillId]);
  const skill = host.rows('skills').find(({ id }) => id === skillId)!;
  const user = host.rows('users').find(({ id }) => id === userId)!;
  const { accountId } = people;
  const draft = { id: null, accountId, name: 'Spring', goal: '', engagements: [] };
  const { campaignId } = await host.must({ type: 'campaign.save', draft });
  const campaign = host.rows('campaigns').find(({ id }) => id === campaignId)!;
  await host.must({ type: 'user.delete', userId });
  await host.must({ type: 'skill.delete', skillId });
  await host.must({ type: 'campaign.delete', campaignId });
  await host.must({ type: 'skill.restore', skill });
  await host.must({ type: 'user.restore', user });
  await host.must({ type: 'campaign.restore', campaign });
  expect(host.rows('skills')).toContainEqual(skill);
  expect(host.rows('users')).toContainEqual(user);
  expect(host.rows('campaigns')).toContainEqual(campaign);
});

test('[EN23] what does not come back as it was is said: another name, a skill that is gone, a campaign that is not published', async () => {
  const host = await createTestHost();
  const people = peopleOf(host);
  const skillId = await people.skill('Night');
  const userId = await people.user('ann', [skillId]);
  const { campaignId } = (await chatEngagement(host, people, skillId)).campaignInfo;
  const skill = host.rows('skills').find(({ id }) => id === skillId)!;
  const user = host.rows('users').find(({ id }) => id === userId)!;
  const campaign = host.rows('campaigns').find(({ id }) => id === campaignId)!;
  expect(campaign.publishedAt).not.toBeNull();
  await host.must({ type: 'campaign.delete', campaignId: campaign.id });
  await host.must({ type: 'user.delete', userId });
  await host.must({ type: 'skill.delete', skillId });

  expect(await host.must({ type: 'user.restore', user })).toEqual({ differs: ['a skill it had is gone'] });
  expect(await host.must({ type: 'campaign.restore', campaign })).toEqual({
    differs: [expect.stringMatching(/^it is not published: it lacks a skill for the engagement/)],
  });
  await people.skill('Night');
  expect(await host.must({ type: 'skill.restore', skill })).toEqual({
    differs: ['the name “Night” was taken, so it is “Night 2”'],
  });
  expect(await host.must({ type: 'skill.restore', skill })).toEqual({ differs: [] });
});

test('[EN7] a campaign that came back with one engagement twice is refused', async () => {
  const host = await createTestHost();
  const people = peopleOf(host);
  await chatEngagement(host, people, await people.skill('Night'));
  const [campaign] = host.rows('campaigns');
  const [engagement] = campaign!.engagements;
  await host.must({ type: 'campaign.delete', campaignId: campaign!.id });
  const twice = { ...campaign!, engagements: [engagement!, { ...engagement!, name: 'Other' }] };
  expect(await host.do({ type: 'campaign.restore', campaign: twice })).toMatchObject({
    ok: false,
    failure: { name: 'bad-input', text: expect.stringContaining('engagements.1 has the id') },
  });
});

test('[EN86] a skill stays as long as it is the fallback skill of a connector, which does without one that has gone', async () => {
  const { host, connector } = await builtWorld();
  const skillId = await peopleOf(host).skill('Night');
  const settings = [...connector()!.settings];
  const draft = { ...connector()!, settings, fallbackSkillId: skillId };
  await host.must({ type: 'connector.save', draft });
  expect(await host.do({ type: 'skill.delete', skillId })).toMatchObject({
    failure: {
      name: 'in-use',
      text: expect.stringContaining('agent connector of “Billing”, whose fallback skill it is') as string,
    },
  });
  const gone = { ...connector()!, settings };
  await host.must({ type: 'connector.delete', connectorId: gone.id });
  await host.must({ type: 'skill.delete', skillId });
  expect(await host.must({ type: 'connector.restore', connector: gone })).toEqual({
    differs: ['its fallback skill is gone'],
  });
  expect(connector()).toMatchObject({ id: gone.id, fallbackSkillId: null });
});

test('[EN86] an engine’s connector does not come back without the skill it escalates to', async () => {
  const { host } = await engineOnline('watson', 'chat', 'return {};');
  const skillId = await peopleOf(host).skill('Night');
  const [stored] = host.rows('connectors');
  if (stored?.plays.kind !== 'engine') throw new Error('An engine sits there.');
  const { id: connectorId } = stored;
  const escalation = { ...stored.plays.escalation, skillId };
  await host.must({ type: 'connector.stop', connectorId });
  await host.clock.advance(5_000);
  await host.must({ type: 'connector.save', draft: { ...stored, plays: { ...stored.plays, escalation } } });
  const connector = host.rows('connectors')[0]!;
  await host.must({ type: 'connector.delete', connectorId });
  const skill = host.rows('skills').find(({ id }) => id === skillId)!;
  await host.must({ type: 'skill.delete', skillId });
  expect(await host.do({ type: 'connector.restore', connector })).toMatchObject({
    failure: { name: 'not-found', text: expect.stringContaining('Setup Escalation') as string },
  });
  await host.must({ type: 'skill.restore', skill });
  expect(await host.must({ type: 'connector.restore', connector })).toEqual({ differs: [] });
});
