import { expect, test } from 'vitest';
import { asId } from '#model/ids';
import { proves } from '#support/proves';
import { CampaignEditors } from '../../../src/ui/features/campaigns/campaign-editors';
import { memoryStorage } from '../memory-storage';
import { createWorldSandbox } from '../world-sandbox';
import { addEngagement, openEditor, withBotSkill } from './editor-stage';

test('[CW14] a campaign that is saved past its open list of goals shuts it', async () => {
  const editor = openEditor(createWorldSandbox());
  editor.change({ name: 'Chats' });
  editor.pickGoal('');
  editor.form.change({ goal: 'Interact with consumers' });
  expect((await editor.save.run()).ok).toBe(true);
  expect(editor.pickedGoal).toBeNull();
});

test('[CW6] Publish names what is missing until nothing is, then saves and publishes', async () => {
  const { at, skillId } = await withBotSkill();
  const editor = openEditor(at);
  expect(editor.whyNotPublish).toBe('Publish needs a campaign name, a campaign goal and an engagement.');
  editor.change({ name: 'Bot test' });
  expect(editor.whyNotPublish).toBe('Publish needs a campaign goal and an engagement.');
  editor.change({ goal: 'Interact with consumers' });
  addEngagement(editor, skillId);
  proves('S95', () => expect(editor.whyNotPublish).toBeUndefined());

  expect((await editor.publish.run()).ok).toBe(true);
  expect(editor.stored).toMatchObject({
    name: 'Bot test',
    goal: 'Interact with consumers',
    publishedAt: 1_000,
    engagements: [
      { name: 'Corner button', buttonText: 'Live Chat', routing: { kind: 'specific-skill', skillId } },
    ],
  });
  expect(editor.whyNotPublish).toBe('Published as it is.');
});

test('[CW6] a published campaign without changes is published again only when something changed', async () => {
  const { at, skillId } = await withBotSkill();
  const editor = openEditor(at);
  editor.change({ name: 'Bot test', goal: 'Generate leads' });
  addEngagement(editor, skillId);
  await editor.publish.run();
  at.commands.length = 0;
  editor.change({ goal: 'Increase sales' });
  expect(editor.whyNotPublish).toBeUndefined();
  await editor.publish.run();
  expect(at.commands.map(({ type }) => type)).toEqual(['campaign.save', 'campaign.publish']);
});

test('[CW6] a refused publish leaves the campaign saved and says why', async () => {
  const { at, skillId } = await withBotSkill();
  const editor = openEditor(at);
  editor.change({ name: 'Bot test', goal: 'Generate leads' });
  addEngagement(editor, skillId);
  delete at.world.skills[skillId];
  await editor.publish.run();
  expect(editor.publish.failure?.name).toBe('campaign-incomplete');
  expect(editor.id).not.toBeNull();
  expect(editor.values.name).toBe('Bot test');
});

test('[CW4][CW6] an engagement whose skill was deleted is named', async () => {
  const { at, skillId } = await withBotSkill();
  const editor = openEditor(at);
  editor.change({ name: 'Bot test', goal: 'Generate leads' });
  addEngagement(editor, skillId);
  delete at.world.skills[skillId];
  expect(editor.whyNotPublish).toContain('“Corner button”');
});

test('[CW7] a campaign with a name alone can be saved', async () => {
  const { at } = await withBotSkill();
  const editor = openEditor(at);
  expect(editor.whyNotSave).toBe('Save needs a campaign name.');
  editor.change({ name: 'Bot test' });
  expect(editor.whyNotSave).toBeUndefined();
  await editor.save.run();
  expect(editor.stored).toMatchObject({ name: 'Bot test', publishedAt: null });
  expect(editor.whyNotSave).toBe('Nothing has been changed.');
});

test('[CW1] fields and the unfinished engagement are found again by a page loaded anew', () => {
  const at = createWorldSandbox();
  const storage = memoryStorage();
  const editor = openEditor(at, null, storage);
  editor.change({ name: 'Bot test' });
  editor.openWizard();
  editor.answer({ source: 'web' });
  editor.goOn();
  const again = openEditor(at, null, storage);
  expect(again.values.name).toBe('Bot test');
  expect(again.isWizardOpen).toBe(true);
  expect(again.wizard).toMatchObject({ step: 'gallery', values: { source: 'web' } });
});

test('[CW1] a goal picked and not taken yet is found again by a page loaded anew, in the open list', () => {
  const at = createWorldSandbox();
  const storage = memoryStorage();
  const editor = openEditor(at, null, storage);
  editor.pickGoal('Interact with consumers');
  const again = openEditor(at, null, storage);
  expect(again.pickedGoal).toBe('Interact with consumers');
  expect(again.values.goal).toBe('');
  again.pickGoal(null);
  expect(storage.texts.size).toBe(0);
});

test('[CW1] what was discarded is not found again', () => {
  const at = createWorldSandbox();
  const storage = memoryStorage();
  const editor = openEditor(at, null, storage);
  editor.change({ name: 'Bot test' });
  editor.discard();
  expect(openEditor(at, null, storage).values.name).toBe('');
  expect(storage.texts.size).toBe(0);
});

test('[CW1] an unfinished engagement moves along when its campaign is saved for the first time', async () => {
  const at = createWorldSandbox();
  const storage = memoryStorage();
  const editor = openEditor(at, null, storage);
  editor.change({ name: 'Bot test' });
  editor.openWizard();
  editor.answer({ source: 'web' });
  editor.leaveWizard();
  await editor.save.run();
  expect(openEditor(at, null, storage).wizard).toBeNull();
  expect(openEditor(at, editor.id, storage).wizard).toMatchObject({ values: { source: 'web' } });
});

test.each(['{', 'null', '{"typed":{"name":1}}'])(
  '[CW8] something kept that does not fit is dropped: %s',
  (text) => {
    const at = createWorldSandbox();
    const storage = memoryStorage();
    openEditor(at, null, storage).change({ name: 'Bot test' });
    for (const key of storage.texts.keys()) storage.texts.set(key, text);
    expect(openEditor(at, null, storage).values.name).toBe('');
  },
);

test('[CW2] a step that still needs something cannot be left', () => {
  const editor = openEditor(createWorldSandbox());
  editor.openWizard();
  editor.goOn();
  expect(editor.wizard?.step).toBe('source');
  expect(editor.whyStay).toBe('Choose a source first.');
});

test('[CW5] leaving the wizard keeps the engagement, and publishing waits for it', async () => {
  const { at, skillId } = await withBotSkill();
  const editor = openEditor(at);
  editor.change({ name: 'Bot test', goal: 'Generate leads' });
  addEngagement(editor, skillId);
  editor.openWizard();
  editor.answer({ source: 'web' });
  editor.leaveWizard();
  expect(editor.isWizardOpen).toBe(false);
  expect(editor.whyNotPublish).toContain('wizard');
  editor.openWizard();
  expect(editor.wizard?.values.source).toBe('web');
  editor.dropWizard();
  expect(editor.whyNotPublish).toBeUndefined();
});

test('[CW5] an edited engagement stays in its place', async () => {
  const { at, skillId } = await withBotSkill();
  const editor = openEditor(at);
  addEngagement(editor, skillId);
  addEngagement(editor, skillId, 'Second');
  editor.openWizard(0);
  expect(editor.wizard?.step).toBe('settings');
  editor.answer({ name: 'First' });
  editor.goOn();
  editor.goOn();
  editor.goOn();
  expect(editor.values.engagements.map(({ name }) => name)).toEqual(['First', 'Second']);
  editor.removeEngagement(0);
  expect(editor.values.engagements).toHaveLength(1);
});

test('[CW1] a campaign saved for the first time is the same editor under its new address', async () => {
  const at = createWorldSandbox();
  const editors = new CampaignEditors((id) => openEditor(at, id));
  const editor = editors.open('new');
  editor.change({ name: 'Bot test' });
  await editor.save.run();
  expect(editors.open(editor.id ?? '')).toBe(editor);
  expect(editors.open('new')).not.toBe(editor);
});

test('[CW1] an address that leads to no campaign is known as such', () => {
  const at = createWorldSandbox();
  expect(openEditor(at, asId('404')).exists).toBe(false);
  expect(openEditor(at).exists).toBe(true);
});

test('[CW13] the wizard goes on to its end by itself where every step has what it needs', async () => {
  const { at, skillId } = await withBotSkill();
  const editor = openEditor(at);
  editor.openWizard();
  editor.answer({ source: 'web', template: 'Banner', name: 'Banner' });
  expect(editor.finishWizard()).toBe(false);
  expect(editor.wizard?.step).toBe('settings');
  editor.answer({ conversationKind: 'chat', routing: 'specific-skill', skillId });
  expect(editor.finishWizard()).toBe(true);
  expect(editor.wizard).toBeNull();
  expect(editor.values.engagements.map(({ name }) => name)).toEqual(['Banner']);
});

test('[CW21] several engagements that are added before saving stay apart', async () => {
  const { at, skillId } = await withBotSkill();
  const editor = openEditor(at);
  editor.change({ name: 'Bot test', goal: 'Generate leads' });
  addEngagement(editor, skillId, 'Stored');
  await editor.save.run();
  addEngagement(editor, skillId, 'Second');
  addEngagement(editor, skillId, 'Third');
  expect(editor.values.engagements.map(({ name }) => name)).toEqual(['Stored', 'Second', 'Third']);
  expect((await editor.save.run()).ok).toBe(true);
  expect(editor.stored?.engagements.map(({ name }) => name)).toEqual(['Stored', 'Second', 'Third']);
});
