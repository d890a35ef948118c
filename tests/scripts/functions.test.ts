import { expect, test } from 'vitest';
import { botContextFunctions, type BotContextName } from '#model/script-functions';
import type { ScriptSees } from '#model/script';
import { ask, effectsOf, run } from './ask';
import type { GivenJob } from './job';

test('[SC10] a script finds exactly the functions of the list', async () => {
  const { value } = await ask(
    'Object.keys(botContext).filter(function (n) { return typeof botContext[n] === "function" })',
  );
  expect(value).toEqual(botContextFunctions.map(({ name }) => name));
  expect(new Set(botContextFunctions.map(({ name }) => name)).size).toBe(botContextFunctions.length);
});

test('[SC10] each of the list is described in a sentence', () => {
  for (const { signature, about } of botContextFunctions) {
    expect(signature).toMatch(/^\(.*\)$/);
    expect(about).toMatch(/^[A-Z].*\.$/);
  }
});

const nothing: ScriptSees['understood'] = { starterIntent: '', entities: [], disambiguated: null };

const reads: readonly (readonly [name: BotContextName, args: string, value: unknown, given?: GivenJob])[] = [
  ['getBotVariable', '"colour"', 'blue'],
  ['getBotVariable', '"nothing"', null],
  ['getBotVariable', '"api_Order"', { lines: [{ sku: 'A1' }] }],
  ['getBotVariable', '"Order.status"', 'sent'],
  ['getBotVariable', '"__proto__"', null],
  ['getBotVariable', '"constructor"', null],
  ['getBotVariable', '', null],
  ['getCurrentUserMessage', '', 'Hello there'],
  ['getQuickReplyPayload', '', 'yes-please'],
  ['getQuickReplyPayload', '', null, { sees: { quickReplyPayload: null } }],
  ['getButtonPayload', '', 'yes-please'],
  ['getDialogStarterIntent', '', 'Order'],
  ['getNamedEntities', '"colour"', null],
  ['getDisambiguatedIntentName', '', 'Pay'],
  ['getDisambiguatedIntentId', '', 'in-1'],
  ['getEnvVariable', '"endpoint"', 'https://example.test'],
  ['getEnvVariable', '"toString"', null],
  ['getChatBotId', '', 'bot-1'],
  ['getConversationId', '', 'talk-1'],
  ['getLPAccountId', '', '72081811'],
  ['getUserPlatformId', '', 'consumer-1'],
  ['getLPEngagementAttribute', '"campaignId"', '12'],
  ['getLPEngagementAttribute', '"rtSesssionId"', 'rt-1'],
  ['getLPEngagementAttribute', '"valueOf"', ''],
  ['getUserChannel', '', 'lp_web'],
  ['getChannel', '', 'lp_web'],
  ['getLPUserPersonalInfo', '', null],
  ['getLPUserPersonalInfo', '', { firstname: 'Ann' }, { sees: { personalInfo: { firstname: 'Ann' } } }],
  ['getLPCustomerInfo', '', { customerId: 'c-9' }],
  ['isApiExecutionSuccessful', '', true],
  ['isApiExecutionSuccessful', '', false, { sees: { lastCall: null } }],
  ['getApiStatusCode', '', '200'],
  ['getApiStatusCode', '', '', { sees: { lastCall: null } }],
  ['getFileType', '', 'PDF'],
  ['getFileType', '', '', { sees: { file: null } }],
  ['getFileCaption', '', 'My passport'],
  ['getFileCaption', '', '__EMPTYTEXT__', { sees: { file: { type: 'PDF', caption: '' } } }],
  ['getFileCaption', '', '__EMPTYTEXT__', { sees: { file: null } }],
];

test.each(reads.map(([name, args, value, given = {}]) => ({ name, args, value, given })))(
  '[SC11] $name($args) is $value',
  async ({ name, args, value, given }) => {
    expect(await ask(`botContext.${name}(${args})`, given)).toEqual({ value, effects: [] });
  },
);

test('[SC44] an entity says how it was called and what it stands for, whatever its name is written like', async () => {
  const said = 'map(function (one) { return one.getPhrase() + "=" + one.getDataValue(); })';
  expect((await ask(`botContext.getNamedEntities("TOPPING").${said}`)).value).toEqual([
    'ham=h',
    'olives=olives',
  ]);
  expect((await ask(`botContext.getNamedEntities("@topping").length`)).value).toBe(2);
  expect(
    (await ask('botContext.getNamedEntities("topping") === null', { sees: { understood: nothing } })).value,
  ).toBe(true);
});

test('[SC11] what is read is a copy', async () => {
  const code = 'var order = botContext.getBotVariable("api_Order"); order.lines.pop(); order = null;';
  expect(
    (await ask(`(function () { ${code} return botContext.getBotVariable("api_Order") })()`)).value,
  ).toEqual({
    lines: [{ sku: 'A1' }],
  });
});

test.each([
  ['', [{ type: 'ExternalId', id: '1' }, { type: 'ActionReason' }]],
  ['"ExternalId"', [{ type: 'ExternalId', id: '1' }]],
  ['"Other"', []],
])('[SC17] getMetadata(%s)', async (args, value) => {
  expect(await ask(`botContext.getMetadata(${args})`)).toEqual({ value, effects: [] });
});

test('[SC17] a message without metadata has none', async () => {
  expect((await ask('botContext.getMetadata()', { sees: { metadata: null } })).value).toBe(null);
});

const said = (text: string, ...quickReplies: string[]) => ({ kind: 'say', text, quickReplies });
const debug = (text: unknown) => ({ kind: 'debug', text });
const variable = (value: unknown, scope = 'request') => ({ kind: 'set-variable', name: 'v', value, scope });

test.each([
  ['10', '10'],
  ['1.5', '1.5'],
  ['true', 'true'],
  ['"text"', 'text'],
  ['0/0', 'NaN'],
  ['1/0', 'Infinity'],
  ['BigInt(7)', '7'],
  ['new Date()', '2026-01-05T10:30:00.000Z'],
  ['null', null],
  ['undefined', null],
  ['function () {}', null],
  ['Symbol("s")', null],
])('[SC12] setBotVariable keeps %s as %j', async (given, value) => {
  expect((await effectsOf(`botContext.setBotVariable("v", ${given})`)).at(-1)).toEqual(variable(value));
});

test.each([
  ['{ a: [1, { b: null }] }', { a: [1, { b: null }] }],
  ['[1, "2"]', [1, '2']],
])('[SC12] setBotVariable keeps a copy of %s and says that it should be text', async (given, value) => {
  expect(await effectsOf(`botContext.setBotVariable("v", ${given})`)).toEqual([
    debug(expect.stringContaining('JSON.stringify')),
    variable(value),
  ]);
});

test('[SC13] what was set can be read by the rest of the job', async () => {
  const { value } = await ask(
    `(function () {
      botContext.setBotVariable("v", 5);
      botContext.setBotVariable("colour", null);
      botContext.setBotVariable("__proto__", "plain");
      return ["v", "colour", "__proto__"].map(function (name) { return botContext.getBotVariable(name) });
    })()`,
  );
  expect(value).toEqual(['5', null, 'plain']);
});

test.each([
  ['', 'request'],
  [', false, false', 'request'],
  [', true', 'session'],
  [', "true"', 'session'],
  [', true, true', 'forever'],
  [', false, true', 'forever'],
])('[SC14] setBotVariable("v", "x"%s) lasts for the %s', async (flags, scope) => {
  expect(await effectsOf(`botContext.setBotVariable("v", "x"${flags})`)).toEqual([variable('x', scope)]);
});

const writes: readonly (readonly [name: BotContextName, args: string, effects: readonly unknown[]])[] = [
  ['sendMessage', '"One"', [said('One')]],
  ['sendMessage', '12', [said('12')]],
  ['sendMessage', '', [debug('sendMessage was given nothing to say.')]],
  ['sendMessages', '["One", "Two"]', [said('One'), said('Two')]],
  ['sendMessages', '"One"', [said('One')]],
  ['sendMessageWithQuickReplies', '"Well?", ["Yes~y", "No"]', [said('Well?', 'Yes~y', 'No')]],
  ['sendPrivateMessage', '"They paid."', [{ kind: 'tell-agents', text: 'They paid.' }]],
  ['setBotTransferUserMessage', '"my bill"', [{ kind: 'pass-on', context: { text: 'my bill' } }]],
  ['setBotTransferIntentId', '"i1"', [{ kind: 'pass-on', context: { intent: 'i1' } }]],
  ['setBotTransferIntentbyDomain', '"Billing", "d1"', [{ kind: 'pass-on', context: { intent: 'Billing' } }]],
  ['sendPrivateMessage', '', [debug('sendPrivateMessage was given nothing to say.')]],
  ['addQuickReplies', '["Yes~y"]', [{ kind: 'add-quick-replies', quickReplies: ['Yes~y'] }]],
  ['addQuickReples', '["Yes~y"]', [{ kind: 'add-quick-replies', quickReplies: ['Yes~y'] }]],
  ['setMessageDelay', '1500', [{ kind: 'delay', ms: 1_500 }]],
  ['setMessageDelay', '"900"', [{ kind: 'delay', ms: 900 }]],
  ['setMessageDelay', '-5', [{ kind: 'delay', ms: 0 }]],
  [
    'setMessageDelay',
    '"soon"',
    [debug('setMessageDelay was given “soon”, which is no number of milliseconds.')],
  ],
  ['setAllowMaxTextResponse', 'true', [{ kind: 'allow-long-text', allowed: true }]],
  ['setAllowMaxTextResponse', '', [{ kind: 'allow-long-text', allowed: false }]],
  ['setTriggerNextMessage', '"Goodbye"', [{ kind: 'trigger', name: 'Goodbye' }]],
  ['setTriggerNextMessage', '"platform.default"', [{ kind: 'trigger', name: 'platform.default' }]],
  ['logCustomEvent', '"m", "e", "d"', [{ kind: 'event', name: 'e', text: 'm', detail: 'd' }]],
  ['logEscalationEvent', '"m", "d"', [{ kind: 'event', name: 'escalation', text: 'm', detail: 'd' }]],
  ['printDebugMessage', '"Look"', [debug('Look')]],
  ['printDebugMessage', '{ a: 1 }', [debug('{"a":1}')]],
];

test.each(writes)('[SC15] %s(%s)', async (name, args, effects) => {
  expect(await effectsOf(`botContext.${name}(${args})`)).toEqual(effects);
});

test('[SC15] of quick replies the first ten are offered, with short titles', async () => {
  const long = 'a title of more than twenty';
  const replies = JSON.stringify([long, `${long}~p~q`, ...Array.from({ length: 10 }, (_, n) => `R${n}`)]);
  const effects = await effectsOf(`botContext.addQuickReplies(${replies})`);
  expect(effects.at(-1)).toEqual({
    kind: 'add-quick-replies',
    quickReplies: [
      `a title of more than~${long}`,
      'a title of more than~p~q',
      ...Array.from({ length: 8 }, (_, n) => `R${n}`),
    ],
  });
  expect(effects).toHaveLength(4);
});

const empty = { nouns: [], verbs: [], phrases: [], tokens: [], sentences: [] };
const notHere: readonly (readonly [name: BotContextName, value: unknown])[] = [
  ['getNlpResponse', empty],
  ['getSentiment', 'Neutral'],
  ['getWebViewVariable', null],
  ['getWebViewVariables', {}],
  ['getUserLocation', null],
  ['askMaven', null],
];

test.each(notHere)('[SC20] %s gives %j and says that it is not here', async (name, value) => {
  expect(await ask(`botContext.${name}("a", "b", "c")`)).toEqual({
    value,
    effects: [{ kind: 'not-here', name }],
  });
});

test('[SC10] every function of the list is proved by a row or a test of its own', () => {
  const rows = [...reads, ...writes, ...notHere].map(([name]) => name);
  const alone = ['getMetadata', 'setBotVariable', 'sendImmediateReply', 'getHoursType', 'evaluateOptions'];
  const proved = new Set<string>([...rows, ...alone]);
  // Those of the Context Service have tests of their own.
  const others = botContextFunctions.filter(({ name }) => !name.includes('Context'));
  expect(others.map(({ name }) => name).filter((name) => !proved.has(name))).toEqual([]);
});

test.each([
  ['botContext.sendMessage("x".repeat(9000))', said('x'.repeat(8_000))],
  ['botContext.printDebugMessage("x".repeat(200000))', debug('x'.repeat(10_000))],
  ['botContext.setTriggerNextMessage("x".repeat(9000))', { kind: 'trigger', name: 'x'.repeat(100) }],
  [
    'botContext.setBotVariable("n".repeat(9000), "v")',
    { kind: 'set-variable', name: 'n'.repeat(200), value: 'v', scope: 'request' },
  ],
])('[SC21] %s is cut', async (code, effect) => {
  expect(await effectsOf(code)).toEqual([effect]);
});

test.each([
  ['"x".repeat(200000)', 'longer than 100000 characters'],
  ['["x".repeat(300000)]', 'too large'],
  ['(function () { var a = []; for (var i = 0; i < 40; i++) a = [a]; return a })()', 'nested too deep'],
])('[SC21] a variable cannot be %s', async (value, why) => {
  const { effects, end } = await run(`botContext.setBotVariable("v", ${value})`);
  expect(effects.filter(({ kind }) => kind === 'set-variable')).toEqual([]);
  expect(end).toMatchObject({
    kind: 'threw',
    message: expect.stringContaining(why),
    inside: 'code',
    line: 1,
  });
});
