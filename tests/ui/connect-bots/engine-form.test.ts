import { expect, test } from 'vitest';
import { shownFields } from '#model/ai/engine-forms';
import { tellsOfSecret } from '#model/telling-names';
import {
  createEngineForm,
  playsOf,
  whyNoKey,
  whyNotNext,
} from '../../../src/ui/features/connect-bots/engine-form';
import { memoryStorage } from '../memory-storage';
import { createWorldSandbox } from '../world-sandbox';

function openForm() {
  const { sandbox, account } = createWorldSandbox();
  return createEngineForm(sandbox, memoryStorage(), null, {
    accountId: account.id,
    users: () => [],
    profiles: () => ({}),
    stored: () => undefined,
  });
}

test('[AE41] a bot is added once the Data Disclaimer is agreed to', () => {
  const form = openForm();
  form.change({
    engine: 'custom-endpoint',
    fields: {
      baseUrl: 'https://bot.example',
      clientId: 'c',
      clientSecret: 's',
      botId: 'b1',
      environment: 'draft',
    },
  });
  expect(whyNotNext(form, 'engine')).toBe('Agree to the Data Disclaimer.');
  form.change({ agreed: true });
  expect(whyNotNext(form, 'engine')).toBeUndefined();
});

test('[AE26] each step says what it lacks, its messages too', () => {
  const form = openForm();
  expect(whyNotNext(form, 'agent')).toBe('Pick the bot user it signs in as.');
  expect(whyNotNext(form, 'type')).toBe('Pick the type of its conversations.');
  form.change({
    userId: 'u',
    conversationKind: 'chat',
    warning: ' ',
    skillId: 's',
    customer: '',
    failure: '',
  });
  expect(whyNotNext(form, 'agent')).toBeUndefined();
  expect(whyNotNext(form, 'type')).toBe('Still needed: a warning message.');
  expect(whyNotNext(form, 'escalation')).toBe(
    'Still needed: a message to the customer and a failure message.',
  );
  form.change({
    warning: 'Still there?',
    closeSeconds: '5',
    customer: 'One moment.',
    failure: 'Nobody is here.',
  });
  expect(whyNotNext(form, 'type')).toBe('The time is 10 to 86400 seconds.');
  expect(whyNotNext(form, 'escalation')).toBeUndefined();
});

test('[AE88] a private key that is none has its sentence, and forbids nothing', () => {
  expect(whyNoKey('')).toBeUndefined();
  expect(whyNoKey('secret')).toMatch(/no private key/);
  const pem = `-----BEGIN PRIVATE KEY-----\\n${`M${'A'.repeat(999)}`}\\n-----END PRIVATE KEY-----`;
  expect(whyNoKey(pem)).toBeUndefined();
});

test('[AE129] Engagement Attributes are a choice of either type, and off unless they are chosen', () => {
  const form = openForm();
  form.change({ conversationKind: 'messaging' });
  expect(playsOf(form.values)).not.toHaveProperty('attributes');
  form.change({ attributes: true });
  expect(playsOf(form.values)).toMatchObject({ chat: null, attributes: true });
});

test('[AE181] Welcome Messages are a choice of messaging alone, and off unless they are chosen', () => {
  const form = openForm();
  form.change({ conversationKind: 'messaging' });
  expect(playsOf(form.values)).not.toHaveProperty('welcomes');
  form.change({ welcomes: true });
  expect(playsOf(form.values)).toMatchObject({ chat: null, welcomes: true });
  form.change({ conversationKind: 'chat' });
  expect(playsOf(form.values)).not.toHaveProperty('welcomes');
});

test.each([
  ['watson', { authentication: 'UserPass' }, ['password']],
  ['watson', { authentication: 'IAM' }, ['apiKey']],
  ['dialogflow-v1', {}, ['clientAccessToken']],
  ['dialogflow-v2', {}, ['privateKey']],
  ['lex', {}, ['accessKey', 'secretKey']],
  ['functions', {}, []],
  ['custom-endpoint', {}, ['clientSecret']],
] as const)('[UI340] of %s %o what lets somebody in goes by its name: %j', (engine, entered, hidden) => {
  const names = shownFields(engine, entered).map(({ key }) => key);
  expect(names.filter(tellsOfSecret)).toEqual(hidden);
});
