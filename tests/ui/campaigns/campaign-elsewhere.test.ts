import { expect, test } from 'vitest';
import type { Campaign } from '#model/campaign';
import { newEngagement } from '../../../src/ui/features/campaigns/engagement-values';
import { chooseTemplate } from '../../../src/ui/features/campaigns/wizard';
import { addEngagement, openEditor, withBotSkill } from './editor-stage';

/** A campaign with one engagement, saved; what another tab makes of it is a command of its own. */
async function savedCampaign() {
  const { at, skillId } = await withBotSkill();
  const editor = openEditor(at);
  editor.change({ name: 'Bot test', goal: 'Generate leads' });
  addEngagement(editor, skillId);
  await editor.save.run();
  const { stored, id } = editor;
  if (!stored || !id) throw new Error('The campaign was not saved.');
  const elsewhere = (part: Partial<Campaign>) => {
    const { name, goal, engagements, accountId } = { ...stored, ...at.world.campaigns[id], ...part };
    const draft = { id, accountId, name, goal, engagements: engagements.map((one) => ({ ...one })) };
    return at.sandbox.dispatch({ type: 'campaign.save', draft });
  };
  return { at, skillId, editor, id, stored, elsewhere };
}

test('[CW10][FM2] a goal chosen here and a name given elsewhere are both saved', async () => {
  const { editor, elsewhere } = await savedCampaign();
  editor.change({ goal: 'Increase sales' });
  await elsewhere({ name: 'Night test' });
  expect(editor.values).toMatchObject({ name: 'Night test', goal: 'Increase sales' });
  await editor.save.run();
  expect(editor.stored).toMatchObject({ name: 'Night test', goal: 'Increase sales' });
});

test('[CW10][FM3] an engagement added here and one changed elsewhere are both saved', async () => {
  const { editor, elsewhere, skillId, stored } = await savedCampaign();
  addEngagement(editor, skillId, 'Second');
  await elsewhere({ engagements: stored.engagements.map((one) => ({ ...one, buttonText: 'Talk to us' })) });
  await editor.save.run();
  expect(editor.stored?.engagements.map(({ name, buttonText }) => [name, buttonText])).toEqual([
    ['Corner button', 'Talk to us'],
    ['Second', 'Live Chat'],
  ]);
});

test('[CW10] an engagement that is changed elsewhere while the wizard is open keeps both changes', async () => {
  const { editor, elsewhere, stored } = await savedCampaign();
  editor.openWizard(0);
  editor.answer({ name: 'Mine' });
  await elsewhere({ engagements: stored.engagements.map((one) => ({ ...one, buttonText: 'Talk to us' })) });
  editor.goOn();
  editor.goOn();
  editor.goOn();
  await editor.save.run();
  expect(editor.stored?.engagements).toMatchObject([{ name: 'Mine', buttonText: 'Talk to us' }]);
});

test('[CW10][FM4] an engagement that is taken away elsewhere while the wizard is open waits for a choice', async () => {
  const { editor, elsewhere } = await savedCampaign();
  editor.openWizard(0);
  editor.answer({ name: 'Mine' });
  await elsewhere({ engagements: [] });
  editor.goOn();
  editor.goOn();
  editor.goOn();
  expect(editor.form.clashesAt('engagements')[0]?.theirs).toBe('the engagement “Mine” was taken away');
  expect(editor.whyNotSave).toContain('engagements');
  expect(editor.whyNotPublish).toContain('engagements');
  editor.form.clashesAt('engagements')[0]?.keep();
  await editor.save.run();
  expect(editor.stored?.engagements).toMatchObject([{ name: 'Mine' }]);
});

test('[CW10][FM7] a campaign that is deleted elsewhere while it is edited is saved as a new one', async () => {
  const { at, editor, id } = await savedCampaign();
  editor.change({ goal: 'Increase sales' });
  await at.sandbox.dispatch({ type: 'campaign.delete', campaignId: id });
  expect([editor.exists, editor.form.isGone]).toEqual([true, true]);
  await editor.save.run();
  expect(editor.id).not.toBe(id);
  expect(editor.stored).toMatchObject({ name: 'Bot test', goal: 'Increase sales' });
});

test('[CW11] two engagements of one campaign cannot have one name, and a template’s second one is numbered', async () => {
  const { editor } = await savedCampaign();
  editor.openWizard();
  editor.answer({ source: 'web' });
  editor.goOn();
  expect(chooseTemplate(newEngagement, 'Corner button', editor.otherNames)).toEqual({
    template: 'Corner button',
    name: 'Corner button 2',
  });
  editor.answer({ template: 'Corner button', name: ' corner  button' });
  editor.goOn();
  editor.answer({ conversationKind: 'chat', routing: 'all-skills' });
  expect(editor.whyStay).toContain('already');
  editor.answer({ name: 'Another' });
  expect(editor.whyStay).toBeUndefined();
});
