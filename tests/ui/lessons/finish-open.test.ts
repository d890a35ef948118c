import { expect, test } from 'vitest';
import type { Command } from '#contract/command';
import { begunForm, tellForm } from '../../../src/ui/kit/open-forms';
import { lackingIn, makingOf } from '../../../src/ui/features/lessons/finish-open';

const key = { keyName: 'k', appKey: 'a', secret: 's', accessToken: 't', accessTokenSecret: 'u' };

/** What the lesson would fill in where these values stand in the open form. */
function lacking(command: object, values: Readonly<Record<string, unknown>>) {
  const making = makingOf(command as Command);
  return making && lackingIn({ values }, making);
}

const campaign = {
  type: 'campaign.save',
  draft: { id: null, accountId: '1', name: 'Bot test', goal: 'Interact', engagements: [] },
};

test('[LG17] what stands empty in a begun form is filled in, what was typed stays', () => {
  expect(lacking(campaign, { name: 'bot test ', goal: '', engagements: ['mine'] })).toEqual({
    goal: 'Interact',
  });
  expect(lacking(campaign, { name: '', goal: 'Other', engagements: [] })).toEqual({
    name: 'Bot test',
    engagements: [],
  });
  const bot = { type: 'bot.create', accountId: '1', name: 'Billing Bot', description: 'Hands over' };
  expect(lacking(bot, { name: 'My bot', description: '' })).toEqual({ description: 'Hands over' });
});

test('[LG17] a form of another thing is left alone, and so is what is stored already', () => {
  expect(lacking(campaign, { name: 'Spring sale', goal: '', engagements: [] })).toBeNull();
  expect(makingOf({ ...campaign, draft: { ...campaign.draft, id: 'c1' } } as unknown as Command)).toBeNull();
  expect(makingOf({ type: 'campaign.publish', campaignId: 'c1' } as unknown as Command)).toBeNull();
});

test('[LG17] a user gets a way to sign in, and with it a type, only where none was given', () => {
  const user = {
    type: 'user.save',
    draft: { id: null, type: 'bot', loginName: 'bot_user', login: { method: 'api-key', key }, profiles: [] },
  };
  const typed = { type: 'human', loginName: 'bot_user', method: 'password', password: '', key: null };
  expect(lacking(user, typed)).toEqual({ type: 'bot', method: 'api-key', key });
  expect(lacking(user, { ...typed, password: 'practice-word' })).toEqual({ key });
  expect(lacking(user, { ...typed, loginName: 'anna' })).toBeNull();
  expect(lacking(user, { ...typed, loginName: 'anna', type: 'bot' })).not.toBeNull();
});

test('[LG17] only a form of a new thing in which something was typed counts as begun, while it is open', () => {
  const form = { isNew: true, changed: ['name'], values: { name: 'Bot' }, change: () => {} };
  const save = () => Promise.resolve(true);
  const stops = [
    tellForm('skill', { ...form, isNew: false }, save),
    tellForm('skill', { ...form, changed: [] }, save),
    tellForm('user', form, save),
  ];
  expect(begunForm('skill')).toBeNull();
  const stop = tellForm('skill', form, save);
  expect(begunForm('skill')?.values).toEqual({ name: 'Bot' });
  for (const one of [stop, ...stops]) one();
  expect(begunForm('skill')).toBeNull();
  expect(begunForm('user')).toBeNull();
});

test('[LG17] an engagement that stands in the wizard is finished, one that leads elsewhere is not', () => {
  const routing = { kind: 'specific-skill', skillId: 's1' };
  const added = { id: null, source: 'web', name: 'Bot chat', template: 'Banner', conversationKind: 'chat' };
  const engagements = [
    { ...added, id: 'e1', routing },
    { ...added, routing },
  ];
  const command = { ...campaign, draft: { ...campaign.draft, id: 'c1', engagements } };
  const typed = { id: null, source: 'web', name: '', template: 'Side tab', conversationKind: '' };
  expect(lacking(command, { ...typed, routing: '', skillId: '' })).toEqual({
    id: null,
    name: 'Bot chat',
    conversationKind: 'chat',
    routing: 'specific-skill',
    skillId: 's1',
  });
  expect(lacking(command, { ...typed, routing: 'all-skills', skillId: '' })).toBeNull();
});
