import { expect, test } from 'vitest';
import { peopleOf } from '#support/people';
import { createTestHost } from '#support/test-host';

const invisible = 'Human\u200B';
const blanks = 'Tier\u00A0\u00A02';

async function stage() {
  const host = await createTestHost();
  const people = peopleOf(host);
  const { accountId, me } = people;
  const saveSkill = (name: string) =>
    host.do({ type: 'skill.save', draft: { id: null, accountId, name, description: 'Skill' } }, me);
  const saveCampaign = (name: string, engagements: readonly string[] = []) =>
    host.do(
      {
        type: 'campaign.save',
        draft: { id: null, accountId, name, goal: '', engagements: engagements.map(engagement) },
      },
      me,
    );
  return { host, people, saveSkill, saveCampaign };
}

const engagement = (name: string) => ({
  id: null,
  source: 'web' as const,
  template: 'Corner button',
  name,
  conversationKind: 'chat' as const,
  routing: { kind: 'all-skills' as const },
  buttonText: ' Live\u00A0 Chat ',
  window: 'Usual window',
});

test.each([
  ['Cafe\u0301', 'Caf\u00E9'],
  ['Human', invisible],
  ['Tier 2', blanks],
  ['Human', ' HUMAN '],
])('[NM1] a skill %j is kept as it shows, and %j is its name too', async (first, second) => {
  const { host, saveSkill } = await stage();
  expect(await saveSkill(first)).toMatchObject({ ok: true });
  expect(await saveSkill(second)).toMatchObject({
    ok: false,
    failure: { name: 'name-taken', field: 'name' },
  });
  expect(host.rows('skills').map(({ name }) => name)).toEqual([first.normalize('NFC')]);
});

test('[NM1] a name of which nothing shows is empty, and so is a description', async () => {
  const { people, host, saveSkill } = await stage();
  expect(await saveSkill('\u200B')).toMatchObject({ failure: { name: 'text-empty' } });
  const { accountId } = people;
  const draft = { id: null, accountId, name: 'Human', description: '\u200B' };
  expect(await host.do({ type: 'skill.save', draft })).toMatchObject({ failure: { field: 'description' } });
});

test('[NM1] a user is kept as it shows', async () => {
  const { host, people } = await stage();
  await people.user(`ann\u200B`, []);
  expect(host.rows('users').map(({ loginName }) => loginName)).toContain('ann');
});

test('[CA6] a second campaign of the same name is refused at its name, and the same campaign is not', async () => {
  const { host, saveCampaign } = await stage();
  const saved = await saveCampaign('Bot test');
  expect(await saveCampaign('bot  test')).toMatchObject({
    failure: { name: 'name-taken', field: 'name', text: 'There is already a campaign named “bot test”.' },
  });
  if (!saved.ok) throw new Error(saved.failure.text);
  const [campaign] = host.rows('campaigns');
  expect(await host.do({ type: 'campaign.save', draft: { ...campaign!, engagements: [] } })).toMatchObject({
    ok: true,
  });
});

test('[CA6] two engagements of one campaign have two names, and are kept as they show', async () => {
  const { host, saveCampaign } = await stage();
  expect(await saveCampaign('Twins', ['Corner', 'corner '])).toMatchObject({
    failure: { name: 'name-taken', field: 'engagements' },
  });
  expect(await saveCampaign('Siblings', ['Corner', `Other\u200B`])).toMatchObject({ ok: true });
  const [campaign] = host.rows('campaigns');
  expect(campaign?.engagements.map(({ name, buttonText }) => [name, buttonText])).toEqual([
    ['Corner', 'Live Chat'],
    ['Other', 'Live Chat'],
  ]);
});
