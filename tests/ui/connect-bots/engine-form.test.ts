import { expect, test } from 'vitest';
import { shownFields } from '#model/ai/engine-forms';
import { tellsOfSecret } from '#model/telling-names';
import { hostsOf } from '#sdk/engine-checks';
import {
  createEngineForm,
  playsOf,
  stepRefused,
  stepToMend,
  tellWrong,
  whyNoKey,
  whyNotDone,
  whyNotNext,
} from '../../../src/ui/features/connect-bots/engine-form';
import { memoryStorage } from '../memory-storage';
import { createWorldSandbox } from '../world-sandbox';

function openForm(storage = memoryStorage(), { sandbox, account } = createWorldSandbox()) {
  return createEngineForm(sandbox, storage, null, {
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
  expect(whyNotNext(form, 'type')).toBe('Enter a warning message.');
  expect(whyNotNext(form, 'escalation')).toBe('Enter a message to the customer.');
  expect(form.whyNotIn((field) => field === 'failure')).toBe('Enter a failure message.');
  form.change({
    warning: 'Still there?',
    closeSeconds: '5',
    customer: 'One moment.',
    failure: 'Nobody is here.',
  });
  expect(whyNotNext(form, 'type')).toBe('The time until conversation close is 10 to 86400 seconds.');
  expect(whyNotNext(form, 'escalation')).toBeUndefined();
});

test('[AE219] what is missing first is told first, with its step where that is another', () => {
  const form = openForm();
  expect(whyNotDone(form, 'engine')).toBe('Choose an AI provider.');
  form.change({ engine: 'functions' });
  expect(whyNotDone(form, 'engine')).toMatch(/Function/);
  form.change({ fields: { function: 'f' } });
  expect(whyNotDone(form, 'engine')).toBe('Agree to the Data Disclaimer.');
  form.change({ agreed: true });
  expect(whyNotDone(form, 'engine')).toBe('Assign agent: Pick the bot user it signs in as.');
  form.change({ userId: 'u', conversationKind: 'messaging' });
  expect(whyNotDone(form, 'engine')).toBe('Setup Escalation: Pick the skill to escalate to.');
  form.change({ skillId: 's' });
  expect(whyNotDone(form, 'engine')).toBeUndefined();
});

test('[AE251] the first other step that lacks something is known, and tells it at its fields', () => {
  const form = openForm();
  form.change({ userId: 'u', conversationKind: 'messaging', customer: ' ', skillId: 's' });
  expect(stepToMend(form, 'agent')).toBe('escalation');
  expect(stepToMend(form, 'escalation')).toBe('engine');
  expect([form.errors.at('customer'), form.errors.at('skillId')]).toEqual([undefined, undefined]);
  tellWrong(form, 'escalation');
  expect(form.errors.at('customer')).toBe('Enter a message to the customer.');
  expect(form.errors.at('skillId')).toBeUndefined();
  form.change({ customer: 'One moment.', engine: 'functions', fields: { function: 'f' }, agreed: true });
  expect(stepToMend(form, 'type')).toBeUndefined();
});

test('[AE251] what the engine refuses is known by its step', async () => {
  const { sandbox, account } = createWorldSandbox();
  const refused = { name: 'connector-user-taken', text: 'It is taken.', field: 'userId' };
  const dispatch = () => Promise.resolve({ ok: false, failure: refused });
  const form = openForm(memoryStorage(), { sandbox: { ...sandbox, dispatch } as never, account } as never);
  expect(stepRefused(form)).toBeUndefined();
  await form.save.run();
  expect(stepRefused(form)).toBe('agent');
  expect(form.errors.at('userId')).toBe('It is taken.');
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

test('[AE202] a stand-in answers unless the real service is chosen, and no service answers for a function', () => {
  const form = openForm();
  form.change({ engine: 'custom-endpoint' });
  expect(playsOf(form.values)).not.toHaveProperty('real');
  form.change({ answeredBy: 'service' });
  expect(playsOf(form.values)).toMatchObject({ engine: 'custom-endpoint', real: true });
  form.change({ engine: 'functions' });
  expect(playsOf(form.values)).not.toHaveProperty('real');
});

test.each([
  ['watson', { workspaceUrl: 'https://watson.example/api' }, ['https://watson.example']],
  ['watson', { workspaceUrl: 'no address' }, []],
  ['dialogflow-v1', { queryUrl: 'https://flow.example/v1/query?v=1' }, ['https://flow.example']],
  ['dialogflow-v2', {}, ['https://dialogflow.googleapis.com', 'https://oauth2.googleapis.com']],
  ['lex', { region: 'us-east-1' }, ['https://runtime.lex.us-east-1.amazonaws.com']],
  ['functions', {}, []],
  ['custom-endpoint', { baseUrl: 'http://localhost:8080' }, ['http://localhost:8080']],
] as const)('[AE202] the real service of %s, %o, has the hosts %j', (engine, entered, hosts) => {
  expect(hostsOf(engine, entered)).toEqual(hosts);
});

test('[AE26] a form that is left in the middle goes on with all that was typed', () => {
  const [storage, around] = [memoryStorage(), createWorldSandbox()];
  const typed = {
    ...{ conversationKind: 'messaging', welcomes: true, customer: 'Sorry <b>', skillId: 's' },
    ...{ engine: 'dialogflow-v2', answeredBy: 'service' as const, fields: { privateKey: ' -----BEGIN\n' } },
  };
  openForm(storage, around).change(typed);
  expect(openForm(storage, around).values).toMatchObject(typed);
});
