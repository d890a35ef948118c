import { ok } from '#base/result';
import { expect, test } from 'vitest';
import type { BotEnvironment } from '#model/bot-environment';
import { asId } from '#model/ids';
import { createEnvironmentForm } from '../../../../src/ui/features/bot-builder/environments/environment-form';
import { memoryStorage } from '../../memory-storage';

const live: BotEnvironment = {
  ...{ id: asId('live'), accountId: asId('account'), name: 'Live' },
  variables: [{ key: 'phone', value: '555' }],
};

function open(id: BotEnvironment['id'] | null) {
  const sent: unknown[] = [];
  const sandbox = {
    workspace: 'main',
    dispatch: (command: unknown) => {
      sent.push(command);
      return Promise.resolve(ok({ environmentId: live.id }));
    },
  };
  const form = createEnvironmentForm({
    sandbox: sandbox as never,
    storage: memoryStorage(),
    accountId: asId('account'),
    id,
    environments: () => [live],
  });
  return { form, sent };
}

test('[EN61] a new environment asks for a name, and is sent without what nobody can see', async () => {
  const { form, sent } = open(null);
  expect(form.whyNot).toBe('Still needed: a name.');
  form.change({ name: ' Testing ', variables: [{ key: ' phone ', value: ' 1 ' }] });
  expect(form.whyNot).toBeUndefined();
  await form.save.run();
  const draft = {
    id: null,
    accountId: 'account',
    name: 'Testing',
    variables: [{ key: 'phone', value: ' 1 ' }],
  };
  expect(sent).toEqual([{ type: 'environment.save', draft }]);
});

test.each([
  [null, { name: 'live' }, 'name', 'There is already a bot environment named “live”.'],
  [
    live.id,
    { variables: [{ key: 'a-b', value: '' }] },
    'variables',
    'A variable cannot be named “a-b”: only letters, digits and _ may stand in it.',
  ],
] as const)('[EN61] what is wrong is said at its field (%#)', (id, part, field, sentence) => {
  const { form } = open(id);
  form.change(structuredClone(part) as Parameters<typeof form.change>[0]);
  form.field(field).onleave();
  expect(form.field(field).error).toBe(sentence);
});
