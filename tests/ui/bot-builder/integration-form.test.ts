import { expect, test } from 'vitest';
import { ok } from '#base/result';
import { asId, type AccountId, type BotId, type SkillId } from '#model/ids';
import type { Integration } from '#model/integration';
import { integrationKinds, offeredIntegrations } from '#model/integration/kinds';
import { limits } from '#model/limits';
import type { Sandbox } from '#sdk/index';
import { proves } from '#support/proves';
import { IntegrationForm } from '../../../src/ui/features/bot-builder/integrations/integration-form.svelte';
import { lookUpSkill } from '../../../src/ui/features/bot-builder/integrations/look-up-skill';
import { email } from '../../core/bot/bot-builder';
import { memoryStorage } from '../memory-storage';

function open(storage = memoryStorage(), stored?: Integration, sent: unknown[] = []) {
  const dispatch = async (command: unknown) => {
    sent.push(command);
    return ok({ integrationId: 'i' });
  };
  // The one command an integration's form gives.
  const sandbox = { dispatch } as unknown as Sandbox;
  const botId = asId<BotId>('bot');
  return new IntegrationForm(sandbox, storage, 'integration', botId, stored?.id ?? null, () => stored);
}

const filled = {
  name: 'Escalation',
  responseVariable: 'Escalation',
  kind: 'agent-escalation',
  skillName: 'Human',
  skillId: '3402109731',
  message: 'BLANK_MESSAGE',
  transformScript: '',
};

test('[BB15] an empty required field is named once it was left', () => {
  const form = open();
  expect(form.field('message').error).toBeUndefined();
  form.change({ kind: 'agent-escalation' });
  form.field('message').onleave();
  expect(form.field('message').error).toBe('Enter a message, or BLANK_MESSAGE to send none.');
  form.change({ message: 'Hold on' });
  expect(form.field('message').error).toBeUndefined();
});

test('[BB15] Save waits for every required field and names those that are empty', () => {
  const form = open();
  form.change({ name: 'Escalation', kind: 'agent-escalation', skillName: ' \u200B' });
  expect(form.whyNot).toBe('Still needed: a variable name, a skill name, a skill id and a message.');
  form.change(filled);
  expect(form.whyNot).toBeUndefined();
});

test('[BB202] before a type is chosen only what every type has is asked for', () => {
  const form = open();
  expect(form.whyNot).toBe('Still needed: a name, a variable name and a type.');
  form.change({ name: 'x'.repeat(limits.integrationName + 1), responseVariable: 'r' });
  expect(form.whyNot).toBe('Still needed: a type.');
  form.field('name').onleave();
  expect(form.field('name').error).toContain('at most');
  form.change({ name: 'Stores', kind: 'api' });
  expect(form.whyNot).toBe('Still needed: a URL.');
});

test('[BB201] an escalation has a Transform Result Script, as other types have, and is sent with it', async () => {
  const sent: { draft: object }[] = [];
  const form = open(memoryStorage(), undefined, sent);
  form.change({ ...filled, transformScript: 'read();' });
  await form.save.run();
  expect(sent[0]?.draft).toMatchObject({ kind: 'agent-escalation', transformScript: 'read();' });
});

test('[BB15] the type of an integration is chosen by its published name', () => {
  proves(['S99', 'S100'], () =>
    expect(offeredIntegrations.map((kind) => integrationKinds[kind].label)).toEqual([
      'LivePerson Agent Escalation',
      'API',
      'Email',
      'File',
      'LivePerson Functions (FaaS)',
      'Knowledge Base',
    ]),
  );
});

test('[BB15] empty custom data fields are not sent', async () => {
  const sent: unknown[] = [];
  const form = open(memoryStorage(), undefined, sent);
  form.change({ ...filled, customData: [{ key: '', value: '' }] });
  form.change({ customData: [...form.fields.customData, { key: 'ticket', value: '' }] });
  await form.save.run();
  const draft = { id: null, ...filled, customData: [{ key: 'ticket', value: '' }] };
  expect(sent).toEqual([{ type: 'integration.save', botId: 'bot', draft }]);
});

test('[BB16] what is typed outlives a visit elsewhere, until the form is closed', () => {
  const storage = memoryStorage();
  open(storage).change({ name: 'Escalation' });
  const back = open(storage);
  expect(back.fields.name).toBe('Escalation');
  expect(back.isChanged).toBe(true);
  back.discard();
  expect(open(storage).fields.name).toBe('');
});

test('[BB16] a form that says what is stored keeps nothing', () => {
  const storage = memoryStorage();
  const stored: Integration = { ...filled, id: asId('i'), kind: 'agent-escalation', customData: [] };
  const form = open(storage, stored);
  form.change({ name: 'Other' });
  expect(storage.texts.size).toBe(1);
  form.change({ name: 'Escalation' });
  expect(storage.texts.size).toBe(0);
  expect(form.isChanged).toBe(false);
});

const account = asId<AccountId>('12345678');
const human = { id: asId<SkillId>('3402109731'), accountId: account, name: 'Human', description: '' };

test.each([
  ['3402109731', '', '3402109731 is the skill “Human”.', true],
  ['3402109731', 'human', '3402109731 is the skill “Human”.', true],
  [' 3402109731 ', 'Sales', 'There is no skill named “Sales” yet; 3402109731 is the skill “Human”.', false],
  ['999', 'Human', 'The id of “Human” is 3402109731. It is filled in.', true],
  ['999', 'Sales', 'There is no skill named “Sales” yet, and none has the id 999.', false],
  ['999', '', 'No skill has this id yet.', false],
  ['999', '{$botContext.name}', 'No skill has this id yet.', false],
  ['{$botContext.skill}', 'Human', 'A variable: its value is known only in the conversation.', false],
  ['', ' human ', 'The id of “Human” is 3402109731. It is filled in.', true],
  ['Human', '', 'The id of “Human” is 3402109731. It is filled in.', true],
  ['', 'Humans', 'There is no skill named “Humans” yet.', false],
  ['', '{$botContext.name}', 'The name is a variable: a skill cannot be found by it.', false],
  ['', '', 'Type the name or the id of a skill first.', false],
])('[BB17] looking up the id %j with the name %j says: %s', (skillId, skillName, text, isFilledIn) => {
  expect(lookUpSkill([human], { skillId, skillName })).toEqual({
    text,
    skill: isFilledIn ? human : null,
  });
});

test('[BB99] what only one type has is kept while another is looked at, and not sent with it', async () => {
  const sent: { draft: object }[] = [];
  const form = open(memoryStorage(), undefined, sent);
  form.change({
    ...filled,
    kind: 'email',
    to: 'helen@example.com',
    subject: 'Hi',
    body: 'Hello',
    html: true,
  });
  form.change({ kind: 'agent-escalation' });
  expect(form.fields).toMatchObject({ to: 'helen@example.com', html: true, headers: [] });
  await form.save.run();
  expect(sent[0]?.draft).toEqual({ id: null, ...filled, customData: [] });
});

test('[BB99] of a stored integration every field of its type stands in the form', () => {
  const stored = email({ html: true, replyTo: 'a@example.com' });
  const form = open(memoryStorage(), stored);
  expect(form.fields).toMatchObject({ kind: 'email', html: true, replyTo: 'a@example.com', to: stored.to });
  expect(form.isChanged).toBe(false);
  form.change({ html: false });
  expect(form.changed).toEqual(['Html Email']);
});
